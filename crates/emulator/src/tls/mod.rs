//! TLS: the emulator's own certificate authority, and the certificates of the hosts that it stands in for.

pub(crate) mod authority;
pub(crate) mod certificates;
pub(crate) mod domains;
mod folder;
