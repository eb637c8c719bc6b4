"""What of Qt and of the wheels the program never loads, on any system: patterns of paths inside site-packages.

Found by running the program without it. Used by the frozen folder (`reader.spec`) and the Windows layout.
"""

import re

QT = re.compile(
    r"PySide6/.*(Qt6|Qt)(Qml|Quick|Network|OpenGL|Pdf|VirtualKeyboard|Designer|Help|UiTools|Concurrent|Sql"
    r"|Test|Xml|Labs|LanguageServer|JsonRpc|EglFs|EglFS|ShaderTools|WaylandEgl|DBus\.(abi3|pyd))"
    r"|/(qmltooling|networkinformation|tls|sqldrivers|virtualkeyboard|egldeviceintegrations|generic)/"
    r"|/wayland-graphics-integration-(client|server)/|/xcbglintegrations/|libqtvirtualkeyboard"
    r"|platforms/(lib)?q(direct2d|eglfs|linuxfb|vnc|minimal|minimalegl|vkkhrdisplay|wayland-egl|wayland-brcm)"
    r"|imageformats/(lib)?q(pdf|webp|tiff|tga|wbmp|icns|gif|jpeg)|platformthemes/libqgtk3"
    r"|wayland-shell-integration/lib(ivi|fullscreen|wl|qt)-|PySide6/(Qt/)?translations/"
    r"|^PySide6/(qml|resources|typesystems|include|glue|scripts|metatypes|support|lib|doc)/"
    r"|PySide6/[^/]*\.(exe|pyi)$|opengl32sw|d3dcompiler|avcodec|Qt6Lottie|pyside6qml"
    r"|(PySide6|shiboken6)/(vcamp|vccorlib|vcomp|concrt)140"
)
"""Parts of Qt: it draws with the raster engine, without a network."""

ELSEWHERE = re.compile(
    r"_avx2\.|/(tests?|testing)/|\.(pyi|pxd|pyx|lib|h|cpp|hpp)$|lxml/(builder|html|includes|isoschematron|objectify|sax)\b"
    r"|numpy/((f2py|fft|ma|polynomial|random)/|_core/(include|lib|_simd|\w*_tests))"
)
"""Parts of the other packages: twins for other processors, tests, headers."""


def is_unused(path: str) -> bool:
    """Say whether a file inside site-packages can be left out."""
    return QT.search(path) is not None or ELSEWHERE.search(path) is not None
