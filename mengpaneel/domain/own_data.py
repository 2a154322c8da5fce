"""What is raised when somebody asks to write over what the program itself keeps."""


class OwnDataError(PermissionError):
    """A file that was to be written is part of the program's own data."""
