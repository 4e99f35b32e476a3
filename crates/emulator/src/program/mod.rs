//! The parts of the program besides its command line.

mod app;
pub(crate) mod env;
pub(crate) mod folder;
pub(crate) mod health;
mod junit;
pub(crate) mod options;
mod syntax;
pub(crate) mod test;
