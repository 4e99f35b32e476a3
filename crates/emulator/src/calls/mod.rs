//! The calls: which there are, in what state, and what runs in them.

pub(crate) mod call;
pub(crate) mod recognition;
pub(crate) mod registry;
pub(crate) mod running;
