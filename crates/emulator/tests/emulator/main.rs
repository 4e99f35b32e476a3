//! The emulator, from the outside: as clients, callback receivers and tests see it.

#![allow(clippy::unwrap_used, reason = "tests")]

mod callbacks;
mod calls;
mod client;
mod control;
mod custom_context;
mod env;
mod event_grid;
mod far_end;
mod guard;
mod ivr;
mod journal;
mod legs;
mod life;
mod magic_numbers;
mod meetings;
#[cfg(target_os = "linux")]
mod memory;
mod official_clients;
mod origin;
mod page;
mod program;
mod prompts;
mod protocol;
mod proxy;
mod receiver;
mod recognize;
mod recordings;
mod repeatability;
mod replay;
mod reset;
mod scenarios;
mod signature;
mod sockets;
mod streams;
mod test_command;
mod tls;
mod virtual_time;
mod wire;

const CALL: &str = "421f3500";
const PHONE: &str = "+14255550123";
