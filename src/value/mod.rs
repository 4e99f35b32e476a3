//! Handwritten value types: tones, dial strings, participants, prompts and subcodes.

pub(crate) mod caller_id;
pub(crate) mod dial_string;
pub(crate) mod participant;
mod play_source;
pub(crate) mod subcode;
pub(crate) mod text;
pub(crate) mod tone;
