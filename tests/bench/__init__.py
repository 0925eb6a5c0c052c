"""Benchmarks: they report, and assert nothing."""

from voice_interview.speech.libraries import settle_libraries

settle_libraries()  # before anything here loads NumPy, so that both sides decode as the app does
