//! How the streams of a call fail.

use std::time::Duration;

use serde::Deserialize;

/// How the open streams of a call fail, audio and transcription, for
/// [`Emulator::fail_streams`](crate::Emulator::fail_streams).
///
/// # JSON
///
/// A fault is read from the JSON of the [control interface](crate#control-interface): `{"fault": "drop"}`,
/// `{"fault": "stall", "milliseconds": 500}`, `{"fault": "garbage"}` or `{"fault": "reconnect"}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", tag = "fault", deny_unknown_fields)]
#[non_exhaustive]
pub enum StreamFault {
    /// The connection ends without a close frame, and no other one follows. No event reports it.
    Drop,
    /// Nothing is sent and nothing is read for a while. After it, what the last second has missed is sent at once;
    /// what came before that is lost.
    #[non_exhaustive]
    Stall {
        /// For how long.
        #[serde(rename = "milliseconds", deserialize_with = "milliseconds")]
        duration: Duration,
    },
    /// Messages that cannot be read are sent: broken JSON, wrong base64, an unknown kind, binary.
    Garbage,
    /// The connection ends without a close frame, which an event reports (`streamConnectionInterrupted`), and the
    /// emulator connects again (`streamConnectionReestablished`).
    Reconnect,
}

impl StreamFault {
    /// Nothing is sent and nothing is read for this time. See [`Stall`](Self::Stall).
    #[must_use]
    pub fn stall(duration: Duration) -> Self {
        Self::Stall { duration }
    }
}

fn milliseconds<'de, D: serde::Deserializer<'de>>(value: D) -> Result<Duration, D::Error> {
    u64::deserialize(value).map(Duration::from_millis)
}
