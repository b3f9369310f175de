"""The assessment engine: pure Python, exact. An instrument and answers in; scores, ranks and levels out.

`instrument` is the format as values, `reading` makes it of a file, `checks` judges it, `columns` prepares what is compared among
units, `scoring` computes the tree, `explaining` tells a score down to its answers, `numbers` are exact fractions, or bounds that
are proven where a root or a logarithm has no fraction.
"""
