"""The pure part: values, the state table and the measures. No I/O, no threads, no clock."""
