"""Making a report: choose its content, preview its pages, save it."""
