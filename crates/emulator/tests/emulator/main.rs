//! The emulator, from the outside: as clients, callback receivers and tests see it.

#![allow(clippy::unwrap_used, reason = "tests")]

mod callbacks;
mod calls;
mod client;
mod control;
mod env;
mod life;
mod origin;
mod program;
mod protocol;
mod proxy;
mod receiver;
mod recognize;
mod repeatability;
mod signature;
mod tls;
mod wire;

const CALL: &str = "421f3500";
const PHONE: &str = "+14255550123";
