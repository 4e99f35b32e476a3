//! The proxy: tunnels to hosts of the service, which the emulator itself ends, and to hosts that are passed
//! on.

pub(crate) mod connect;
pub(crate) mod passing;
