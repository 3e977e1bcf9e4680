"""Pictures for the examples, drawn as they are needed: a stage with a flag, in the sizes that photographs have."""

_SIZES = {"ngang.svg": (1280, 720), "dung.svg": (900, 1200), "nho.svg": (320, 214)}
_FLAG = "M-110 60V-150L110-120V-30L-104-50V60z"


def pictures() -> dict[str, str]:
    """Each drawing by its file's name."""
    return {name: _drawn(width, height) for name, (width, height) in _SIZES.items()}


def _drawn(width: int, height: int) -> str:
    scale = min(width, height) / 480
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<path fill="#a8434a" d="M0 0h{width}v{height}H0z"/>'
        f'<path fill="#6d3a2a" d="M0 {height * 3 // 4}h{width}v{height}H0z"/>'
        f'<path fill="#e3b341" transform="translate({width / 2} {height / 2}) scale({scale:.2f})" d="{_FLAG}"/></svg>\n'
    )
