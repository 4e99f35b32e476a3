//! The emulator, from the outside: as clients, callback receivers and tests see it.

#![allow(clippy::unwrap_used, reason = "tests")]

mod callbacks;
mod calls;
mod client;
mod control;
mod event_grid;
mod life;
mod origin;
mod program;
mod protocol;
mod receiver;
mod recognize;
mod recordings;
mod repeatability;
mod signature;
mod wire;

const CALL: &str = "421f3500";
const PHONE: &str = "+14255550123";
