"""The grants room: what becomes of public money that was given. It keeps no records yet; its rules compute a settlement."""
