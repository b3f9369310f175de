"""Screens of a meeting that show what happens as it happens: the room's, the chair's, the clerk's.

A page draws its screen itself and polls it; where the live process runs (`dure live`), it is sent each change instead.
"""
