"""Papers of elections: the protocol, ballot papers, tellers' sheets."""
