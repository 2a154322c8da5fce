"""What do we hand over? One description of a report, and a renderer for each format: PDF, HTML, PNG, SVG."""
