"""What do we hand over? One description of a report, and each way to render it: PDF, HTML, PNG, SVG."""
