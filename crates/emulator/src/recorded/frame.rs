//! Silence, as a frame of MPEG-2 audio, Layer III (ISO/IEC 13818-3).

use std::time::Duration;

use bytes::Bytes;

/// Samples per second.
pub(crate) const SAMPLE_RATE: u32 = 16_000;
/// How many bytes and samples a frame has: with 16 kbit/s, every frame is as long as the others.
pub(super) const FRAME: usize = 72;
pub(super) const SAMPLES_PER_FRAME: u32 = 576;

/// MPEG-2 Layer III without a checksum, 16 kbit/s, 16 kHz, one channel.
const HEADER: [u8; 4] = [0xff, 0xf3, 0x28, 0xc0];

/// 36 ms of silence. All that follows the header is zero, so there is no data for any frequency.
pub(super) fn frame() -> Bytes {
    let mut frame = vec![0; FRAME];
    frame[..HEADER.len()].copy_from_slice(&HEADER);
    frame.into()
}

/// How many frames a recording has: the last one may be longer than what was recorded.
pub(super) fn frames(duration: Duration) -> u32 {
    let samples = duration.as_millis() * u128::from(SAMPLE_RATE) / 1000;
    u32::try_from(samples.div_ceil(SAMPLES_PER_FRAME.into())).unwrap_or(u32::MAX)
}
