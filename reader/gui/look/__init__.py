"""How the window looks: colours, reading faces, icons. Knows no article and no comparison.

`theme` holds the colours as plain values, `reading` the type, `palette` and `icons` turn them into Qt's
own objects, `live` follows the system and tells who paints that something changed.
"""
