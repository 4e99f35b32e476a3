//! The emulator, from the outside: as clients, callback receivers and tests see it.

#![allow(clippy::unwrap_used, reason = "tests")]

mod callbacks;
mod calls;
mod client;
mod control;
mod custom_context;
mod event_grid;
mod far_end;
mod legs;
mod life;
mod meetings;
mod official_clients;
mod origin;
mod program;
mod prompts;
mod protocol;
mod receiver;
mod recognize;
mod recordings;
mod repeatability;
mod signature;
mod sockets;
mod streams;
mod wire;

const CALL: &str = "421f3500";
const PHONE: &str = "+14255550123";
