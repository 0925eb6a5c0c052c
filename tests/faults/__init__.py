"""Faults: processes killed, disks that refuse, files that are damaged; what is lost then."""
