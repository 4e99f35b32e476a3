//! Audio and transcriptions over WebSockets.
//!
//! The service opens WebSockets to the application, one for the audio of a call and one for its transcription.
//! Both are configured in the request that creates or answers the call
//! ([`MediaStreamingOptions`](crate::types::MediaStreamingOptions),
//! [`TranscriptionOptions`](crate::types::TranscriptionOptions)), and started there or later
//! ([`start_media_streaming`](crate::CallAutomationClient::start_media_streaming),
//! [`start_transcription`](crate::CallAutomationClient::start_transcription)).
//!
//! | for | use |
//! | --- | --- |
//! | accepting the socket | [`Handshake`] checks the token and the call |
//! | reading its text messages | [`Packet`] |
//! | audio of each participant, for a recognizer or a file | [`Timeline`] |
//! | playing audio that can be interrupted | [`Playout`] |
//! | writing single messages | [`Framer`], [`Frame`], [`Outbound`] |
//!
//! This module does no I/O, so it works with the WebSockets of any library. Whether a stream has started,
//! stopped or failed is reported by [callback events](crate::event), not by the socket. If the socket
//! breaks, the call goes on, and the service may open another one for it.
//!
//! # Example
//!
//! What a voice agent does with each message of the socket, and with audio of its own:
//!
//! ```
//! use acs_call_automation::streaming::{Packet, Playout};
//!
//! /// Returns a message to send.
//! fn receive(message: &str, playout: &mut Playout, speaks: impl Fn(&[u8]) -> bool) -> Option<&'static str> {
//!     match Packet::parse(message) {
//!         // The caller speaks while the agent does: the agent stops.
//!         Ok(Packet::Audio(audio)) if !audio.is_silent && speaks(&audio.pcm) => {
//!             playout.interrupt().map(|interrupted| interrupted.message)
//!         }
//!         Ok(_) => None,
//!         Err(error) => {
//!             eprintln!("{error}");
//!             None
//!         }
//!     }
//! }
//! ```
//!
//! # Settings of the socket
//!
//! Audio comes in messages of about 1 KiB, fifty a second in each direction. Two defaults of servers do not suit it:
//!
//! - axum and tungstenite read into a buffer of 128 KiB, which they clear before each read. One of 2 KiB saves a
//!   fifth of the CPU time of an application with many streams, and 128 KiB of memory for each.
//! - Without `TCP_NODELAY`, a message may wait until the one before it is acknowledged, even
//!   [`Outbound::STOP_AUDIO`].
//!
//! With axum:
//!
//! ```no_run
//! use axum::extract::ws::{WebSocket, WebSocketUpgrade};
//! use axum::response::Response;
//! use axum::serve::ListenerExt as _;
//! # async fn talk(_: WebSocket) {}
//!
//! async fn accept(upgrade: WebSocketUpgrade) -> Response {
//!     // … Handshake::check …
//!     upgrade.read_buffer_size(2 * 1024).on_upgrade(talk)
//! }
//!
//! async fn serve(listener: tokio::net::TcpListener) -> std::io::Result<()> {
//!     let listener = listener.tap_io(|connection| _ = connection.set_nodelay(true));
//!     let routes = axum::Router::new().route("/audio", axum::routing::any(accept));
//!     axum::serve(listener, routes).await
//! }
//! ```
//!
//! With tokio-tungstenite, the buffer is `WebSocketConfig::read_buffer_size`.
//!
//! Sources: [audio streaming] and [real-time transcription].
//!
//! [audio streaming]: https://learn.microsoft.com/azure/communication-services/concepts/call-automation/audio-streaming-concept
//! [real-time transcription]: https://learn.microsoft.com/azure/communication-services/concepts/call-automation/real-time-transcription

mod framer;
mod handshake;
mod outbound;
mod packet;
mod playout;
mod sample_rate;
mod timeline;

pub use framer::Framer;
pub use handshake::{Handshake, HandshakeError};
pub use outbound::{Frame, Outbound, OutboundError};
pub use packet::{
    Audio, AudioMetadata, Dtmf, Mark, Packet, PacketError, Transcription, TranscriptionMetadata,
    Unknown, Word,
};
pub use playout::{Interrupted, Played, Playout, Step, Utterance};
pub use sample_rate::{SampleRate, UnsupportedRate};
pub use timeline::{Timeline, Track};
