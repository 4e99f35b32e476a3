//! The calls: which there are, in what state, and what runs in them.

pub(crate) mod call;
pub(crate) mod far_end;
pub(crate) mod habit;
pub(crate) mod leg;
pub(crate) mod offers;
pub(crate) mod participants;
pub(crate) mod recognition;
pub(crate) mod recordings;
pub(crate) mod registry;
pub(crate) mod running;
pub(crate) mod streams;
pub(crate) mod transfer;
