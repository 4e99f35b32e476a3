"""Tones as audio, and audio as tones: 16-bit PCM, mono, at 24 kHz."""

import array
import itertools
import math

RATE = 24_000
#: Tones are recognized in pieces of 20 ms.
PIECE = RATE // 50
#: The header of a WAV file.
HEADER = 44


def tone(hertz, milliseconds):
    samples = range(RATE * milliseconds // 1000)
    step = 2 * math.pi * hertz / RATE
    return array.array("h", (round(8000 * math.sin(step * sample)) for sample in samples)).tobytes()


def tones(wav):
    """The tones in a WAV file, or in PCM without a header: which one, and how many milliseconds; 0 is silence."""
    samples = array.array("h", wav[HEADER:] if wav.startswith(b"RIFF") else wav)
    pieces = [samples[start : start + PIECE] for start in range(0, len(samples) - PIECE + 1, PIECE)]
    runs = [(hertz, 20 * len(list(run))) for hertz, run in itertools.groupby(map(pitch, pieces))]
    # Where one tone ends, the next may begin in the same piece.
    return [(hertz, milliseconds) for hertz, milliseconds in runs if milliseconds >= 60]


def pitch(piece):
    """To a hundred hertz: how often the wave rises through zero."""
    rises = sum(before < 0 <= after for before, after in itertools.pairwise(piece))
    return round(rises * 50 / 100) * 100
