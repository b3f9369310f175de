"""Papers of meetings: notices, agendas, packs, minutes, memoranda, reports, lists of allowances."""
