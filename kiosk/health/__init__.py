"""Is this kiosk well: green, orange or red lines, each with what to do; `kiosk doctor` shows them.

May import content, feedback and what lies below; never ui. What needs Qt (screens, fonts, keyboard, sound) is looked
up by kiosk.ui.probes and handed in as a Machine; here it is only judged.
"""
