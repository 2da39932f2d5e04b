"""Files packed into one: a zip with the same bytes for the same files, whenever it is made."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def package(files: Mapping[str, bytes]) -> bytes:
    """Return files by their names as a zip, in their order and with the least date there is."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as packed:
        for name, data in files.items():
            info = ZipInfo(name)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 3  # else it tells where it was made
            packed.writestr(info, data)
    return buffer.getvalue()
