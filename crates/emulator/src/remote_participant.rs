//! A participant at the far end of a call, played by a test.

use std::fmt;
use std::time::Duration;

use acs_call_automation::Tones;
use acs_call_automation::types::CommunicationIdentifierModel;

use crate::calls::far_end::FarEnd;
use crate::error::Error;
use crate::media::audio;
use crate::operations::{far_end, input};
use crate::refusal::Refusal;
use crate::state::State;

/// What a person at the far end of a call does, made by
/// [`Emulator::participant`](crate::Emulator::participant).
///
/// # Example
///
/// ```
/// use acs_call_automation::CallAutomationClient;
/// use acs_call_automation::types::{CreateCallRequest, PhoneNumberIdentifierModel};
/// use acs_call_emulator::{Emulator, FarEnd};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let emulator = Emulator::builder().far_end(FarEnd::Rings).start().await?;
/// let client = CallAutomationClient::from_connection_string(&emulator.connection_string())?;
/// let request = CreateCallRequest::builder()
///     .targets(vec!["+14255550123".parse()?])
///     .source_caller_id_number(PhoneNumberIdentifierModel::new("+14255550100"))
///     .callback_uri("http://127.0.0.1:8080/callback");
/// let created = client.create_call().body(request).send().await?;
///
/// let call = created.call_connection_id.as_deref().unwrap_or_default();
/// let callee = emulator.participant(call, "+14255550123");
/// callee.answer()?;
/// callee.hang_up()?;
/// # Ok(())
/// # }
/// ```
#[must_use]
pub struct RemoteParticipant<'a> {
    state: &'a State,
    call_connection_id: String,
    /// `Err` if a text is not a participant.
    raw_id: Result<String, Error>,
}

impl<'a> RemoteParticipant<'a> {
    pub(crate) fn new<P>(state: &'a State, call_connection_id: &str, participant: P) -> Self
    where
        P: TryInto<CommunicationIdentifierModel>,
        Error: From<P::Error>,
    {
        let participant = participant.try_into();
        let raw_id = participant.map(|participant| participant.raw_id()).map_err(Error::from);
        Self { state, call_connection_id: call_connection_id.to_owned(), raw_id }
    }

    /// Answers, while it rings: as a target of a created call, as an added participant, or as the target of a
    /// transfer.
    ///
    /// If several targets of a created call ring, the first who answers connects it, and the others go on
    /// ringing.
    ///
    /// # Errors
    ///
    /// The participant does not ring in such a call, or a text is not a participant.
    pub fn answer(&self) -> Result<(), Error> {
        self.settle(FarEnd::Answers)
    }

    /// Declines, while it rings: 603/0.
    ///
    /// # Errors
    ///
    /// The participant does not ring in such a call, or a text is not a participant.
    pub fn decline(&self) -> Result<(), Error> {
        self.settle(FarEnd::Declines)
    }

    /// Is busy, while it rings: 486/560486.
    ///
    /// # Errors
    ///
    /// The participant does not ring in such a call, or a text is not a participant.
    pub fn busy(&self) -> Result<(), Error> {
        self.settle(FarEnd::Busy)
    }

    /// Hangs up. If others are left, `ParticipantsUpdated` follows. The last one ends the call: a phone with
    /// 0/560000, or 0/540000 if the call came in; a user with 200/5002.
    ///
    /// # Errors
    ///
    /// The participant is not in such a call, or a text is not a participant.
    pub fn hang_up(&self) -> Result<(), Error> {
        self.act(far_end::hang_up)
    }

    /// Presses keys. Continuous recognition reports each key, and a running recognition collects them, unless
    /// its prompt is still playing and must not be interrupted. The audio streams of the conversation with
    /// `enableDtmfTones` contain it. If nothing listens, nothing happens.
    ///
    /// # Errors
    ///
    /// The participant is not in such a call, or a text is not a participant or not tones.
    pub fn press<T>(&self, keys: T) -> Result<(), Error>
    where
        T: TryInto<Tones>,
        Error: From<T::Error>,
    {
        let keys = keys.try_into()?;
        self.act(|state, call, who| input::press(state, call, who, &keys))
    }

    /// Says something. A running recognition of speech reports the words, and one of choices looks for a
    /// choice with this phrase, ignoring case and punctuation. The transcriptions of the conversation contain the
    /// words. If nothing listens to speech, nothing happens.
    ///
    /// Speech ends after the `endSilenceTimeoutInMs` of the request, or 500 ms; without
    /// [timeouts](crate::EmulatorBuilder::recognize_timeouts) at once.
    ///
    /// # Errors
    ///
    /// The participant is not in such a call, a text is not a participant, or there are no words.
    pub fn say(&self, words: &str) -> Result<(), Error> {
        self.act(|state, call, who| input::say(state, call, who, words))
    }

    /// Speaks into the audio streams of the conversation, after what this participant has not finished: a WAV file
    /// with 16-bit PCM, mono, at any sample rate, or PCM (16-bit little-endian, mono) at the rate of the streams. If
    /// their rates differ, pass a WAV file.
    ///
    /// It is streamed in real time, 20 ms in a message. What a muted participant says is silent. At most five minutes
    /// may wait in a call.
    ///
    /// # Errors
    ///
    /// The participant is not in such a call, no audio stream was started in its conversation, a text is not a
    /// participant, or the audio cannot be used.
    pub fn speak(&self, audio: impl AsRef<[u8]>) -> Result<(), Error> {
        self.act(|state, call, who| {
            input::speak(state, call, who, |rate| audio::read(audio.as_ref(), rate))
        })
    }

    /// Has a tone in the audio streams of the conversation instead of [speech](Self::speak), at most five minutes.
    ///
    /// # Errors
    ///
    /// As with [`speak`](Self::speak).
    pub fn speak_tone(&self, hertz: u16, duration: Duration) -> Result<(), Error> {
        self.act(|state, call, who| {
            input::speak(state, call, who, |rate| audio::tone(hertz, duration, rate))
        })
    }

    /// Mutes the own microphone: nobody hears what is said, and keys are still heard.
    ///
    /// # Errors
    ///
    /// The participant is not known to be in such a call, or a text is not a participant.
    pub fn mute(&self) -> Result<(), Error> {
        self.act(|state, call, who| far_end::set_muted(state, call, who, true))
    }

    /// Unmutes the own microphone, also after the application has muted it.
    ///
    /// # Errors
    ///
    /// The participant is not known to be in such a call, or a text is not a participant.
    pub fn unmute(&self) -> Result<(), Error> {
        self.act(|state, call, who| far_end::set_muted(state, call, who, false))
    }

    fn settle(&self, far_end: FarEnd) -> Result<(), Error> {
        self.act(|state, call, who| far_end::settle(state, call, who, far_end))
    }

    fn act(
        &self,
        act: impl FnOnce(&State, &str, &str) -> Result<(), Refusal>,
    ) -> Result<(), Error> {
        let raw_id = self.raw_id.as_ref().map_err(Clone::clone)?;
        Ok(act(self.state, &self.call_connection_id, raw_id)?)
    }
}

/// Without the participant.
impl fmt::Debug for RemoteParticipant<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RemoteParticipant")
            .field("call_connection_id", &self.call_connection_id)
            .finish_non_exhaustive()
    }
}
