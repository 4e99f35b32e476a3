//! The parts of the program besides its command line.

pub(crate) mod env;
pub(crate) mod folder;
pub(crate) mod health;
pub(crate) mod options;
mod syntax;
