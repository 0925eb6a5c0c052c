"""What Qt lacks, small and drawn with its own tools."""
