//! What is streamed between a call and its application over WebSockets.
//!
//! | file | its story |
//! | --- | --- |
//! | `audio` | PCM: its rates, tones, WAV files |
//! | `voices` | what participants speak, until it is streamed |
//! | `playback` | what the application plays into the call, in real time |
//! | `message` | the messages in both directions |
//! | `fault` | how a stream fails |
//! | `link` | a stream that is open, as its call sees it |
//! | `sockets` | the streams that are to be opened, and what was heard in calls |

pub(crate) mod audio;
pub(crate) mod fault;
pub(crate) mod link;
pub(crate) mod message;
pub(crate) mod playback;
pub(crate) mod sockets;
pub(crate) mod voices;
