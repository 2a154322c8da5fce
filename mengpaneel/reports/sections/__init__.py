"""The parts of a report, each as blocks."""
