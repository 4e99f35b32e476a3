//! Value types that no generator knows: tones, participants, prompts and the service's reasons.

pub(crate) mod participant;
mod play_source;
pub(crate) mod subcode;
pub(crate) mod tone;
