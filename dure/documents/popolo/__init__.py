"""The network as a Popolo file: composed from the rooms' queries."""
