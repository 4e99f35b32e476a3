//! The files of a recording: download and deletion.

mod file;
mod location;
mod stream;

use std::fmt;
use std::path::Path;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use futures_util::TryStreamExt as _;
use http::Method;
use serde::de::DeserializeOwned;
use tokio::io::{AsyncWrite, AsyncWriteExt as _, BufWriter};
use url::Url;

use file::Incomplete;
use stream::OnProgress;
pub use stream::{Progress, RecordingStream};

use crate::generated::operations::Client;
use crate::generated::uri::WithoutQuery;
use crate::send::answer::SuccessBody;
use crate::send::error::{Delivery, Error};
use crate::send::response::Response;

/// So that a file is not written chunk by chunk.
const FILE_BUFFER: usize = 256 * 1024;

/// Recordings.
impl Client {
    /// Returns the file of a recording at one of the locations that the event
    /// `Microsoft.Communication.RecordingFileStatusUpdated` reports: `contentLocation`, `metadataLocation`
    /// or `deleteLocation`. Nothing is sent yet.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use acs_call_automation::CallAutomationClient;
    /// # async fn example(client: CallAutomationClient) -> Result<(), acs_call_automation::Error> {
    /// let recording = client
    ///     .recording_file("https://us-storage.asm.skype.com/v1/objects/0-eus-d1/content/video")?
    ///     .on_progress(|progress| println!("{} of {:?}", progress.received, progress.total));
    /// let bytes = recording.save("call.mp4").await?;
    /// println!("{bytes} bytes");
    ///
    /// client.recording_file("https://us-storage.asm.skype.com/v1/objects/0-eus-d1")?.delete().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Credentials
    ///
    /// The location comes from a webhook, and whoever can call that chooses it. So requests, which carry the
    /// client's credentials, go only to https hosts below `asm.skype.com`, `asyncgw.teams.microsoft.com` and
    /// `ams.gov.teams.microsoft.us` (the list of the official clients), without a port, and to hosts that
    /// [`allow_recording_host`](crate::CallAutomationClientBuilder::allow_recording_host) allows. If the
    /// endpoint is a loopback address, as that of an emulator is, any loopback address will do. Redirects are
    /// not followed.
    ///
    /// # Errors
    ///
    /// The location is no URL, would not be sent as it is written, or leads to a host that is not allowed.
    pub fn recording_file(&self, location: &str) -> Result<RecordingFile, Error> {
        let inner = &self.inner;
        let location = location::parse(location, inner.recording_hosts(), inner.is_loopback())?;
        Ok(RecordingFile {
            client: self.clone(),
            location,
            on_progress: None,
            may_be_deleted: Arc::default(),
        })
    }
}

/// A file of a recording at the service, as [`CallAutomationClient::recording_file`] returns it.
///
/// The service keeps a recording for 24 hours. A file can be gigabytes long; a download needs little memory,
/// whatever its length.
///
/// # Retries
///
/// A download is retried like any read ([`RetryPolicy`](crate::RetryPolicy)), and continued where it was if
/// its connection breaks or brings nothing for as long as an attempt may take (10 s by default). The length is
/// checked, and that the file is still the same. The limits of the policy, such as its deadline, apply to
/// each interruption, not to the whole download.
///
/// A download ends when its future or stream is dropped.
///
/// [`CallAutomationClient::recording_file`]: crate::CallAutomationClient::recording_file
#[derive(Clone)]
pub struct RecordingFile {
    client: Client,
    location: Url,
    on_progress: Option<OnProgress>,
    /// A request to delete it may have been executed.
    may_be_deleted: Arc<AtomicBool>,
}

impl RecordingFile {
    /// Calls `on_progress` for each chunk of a download that is received.
    ///
    /// It is called often, and should return fast.
    #[must_use]
    pub fn on_progress(mut self, on_progress: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        self.on_progress = Some(Arc::new(on_progress));
        self
    }

    /// Begins a download and returns its bytes as they arrive.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use acs_call_automation::RecordingFile;
    /// use futures_util::TryStreamExt as _;
    ///
    /// # async fn example(recording: RecordingFile) -> Result<(), acs_call_automation::Error> {
    /// let mut stream = recording.stream().await?;
    /// println!("{:?} bytes of {:?}", stream.total(), stream.media_type());
    /// while let Some(chunk) = stream.try_next().await? {
    ///     println!("{} bytes", chunk.len());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The service refused the request, or no answer came. Errors after the first byte come from the stream.
    pub async fn stream(&self) -> Result<RecordingStream, Error> {
        let Self { client, location, on_progress, .. } = self;
        RecordingStream::open(client.clone(), location.clone(), on_progress.clone()).await
    }

    /// Downloads the file into a writer, flushes it and returns the number of bytes.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use acs_call_automation::RecordingFile;
    /// # async fn example(recording: RecordingFile) -> Result<(), acs_call_automation::Error> {
    /// let mut bytes = Vec::new();
    /// recording.write_to(&mut bytes).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`stream`](Self::stream), or the writer failed ([`Error::is_write`]). A part of the recording
    /// may have been written.
    pub async fn write_to<W>(&self, writer: &mut W) -> Result<u64, Error>
    where
        W: AsyncWrite + Unpin + ?Sized,
    {
        let stream = self.stream().await?;
        copy(stream, writer, |error| Error::write("the writer".to_owned(), error)).await
    }

    /// Downloads the file to a path and returns the number of bytes.
    ///
    /// A file appears there only when the download is complete, and replaces one that is there. Until then
    /// the bytes are in a hidden file beside it, with a name that ends in `.part`. That file is removed if
    /// the download fails or is dropped; only a process that is killed leaves it.
    ///
    /// # Errors
    ///
    /// Those of [`stream`](Self::stream), or the file could not be written ([`Error::is_write`]).
    pub fn save(&self, path: impl AsRef<Path>) -> impl Future<Output = Result<u64, Error>> {
        let path = path.as_ref().to_owned();
        async move {
            let failed = |error| Error::write(format!("{path:?}"), error);
            let stream = self.stream().await?;
            let mut incomplete = Incomplete::beside(&path).await.map_err(failed)?;
            let mut writer = BufWriter::with_capacity(FILE_BUFFER, &mut incomplete.file);
            let length = copy(stream, &mut writer, failed).await?;
            incomplete.complete(&path).await.map_err(failed)?;
            Ok(length)
        }
    }

    /// Downloads the file as JSON, up to 4 MiB: that of a `metadataLocation`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use acs_call_automation::RecordingFile;
    /// use acs_call_automation::types::RecordingMetadata;
    ///
    /// # async fn example(metadata: RecordingFile) -> Result<(), acs_call_automation::Error> {
    /// let metadata = metadata.json::<RecordingMetadata>().await?;
    /// println!("{:?} ms", metadata.chunk_duration);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The service refused the request, no answer came, or it is not the JSON of a `T`.
    pub async fn json<T: DeserializeOwned>(&self) -> Result<Response<T>, Error> {
        let request = self.client.inner.request_elsewhere(Method::GET, self.location.clone());
        let call = self.client.inner.begin_call("DownloadRecording", false);
        call.send_expecting(SuccessBody::Json, request, |body| serde_json::from_slice(&body)).await
    }

    /// Deletes the file at a `deleteLocation`.
    ///
    /// It is sent again only if it was certainly not executed. After an
    /// [unknown](crate::Delivery::Unknown) outcome, call it again on this value or a clone: if the service
    /// then finds no file (404), an earlier request has deleted it. That is a success, with
    /// [status](Response::status) 404; see [`Response::was_already_done`].
    ///
    /// # Errors
    ///
    /// The service refused the request, or no answer came.
    pub async fn delete(&self) -> Result<Response<()>, Error> {
        let request = self.client.inner.request_elsewhere(Method::DELETE, self.location.clone());
        let call = self.client.inner.begin_call("DeleteRecording", false);
        // Noted in advance, because the future may be dropped when the request is on its way.
        let may_be_deleted = self.may_be_deleted.swap(true, Ordering::AcqRel);
        let sent = pin!(call.send_expecting(SuccessBody::Any, request, |_| Ok(())));
        sent.await.or_else(|error| {
            if may_be_deleted && error.status() == Some(404) {
                return Ok(Response::reported((), error.into_report()));
            }
            if !may_be_deleted && matches!(error.delivery(), Delivery::NotSent | Delivery::Refused)
            {
                self.may_be_deleted.store(false, Ordering::Release);
            }
            Err(error)
        })
    }
}

async fn copy<W>(
    mut stream: RecordingStream,
    writer: &mut W,
    failed: impl Fn(std::io::Error) -> Error,
) -> Result<u64, Error>
where
    W: AsyncWrite + Unpin + ?Sized,
{
    let mut length = 0;
    while let Some(chunk) = stream.try_next().await? {
        writer.write_all(&chunk).await.map_err(&failed)?;
        length += chunk.len() as u64;
    }
    writer.flush().await.map_err(&failed)?;
    Ok(length)
}

impl fmt::Debug for RecordingFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RecordingFile")
            .field("location", &WithoutQuery(self.location.as_str()))
            .finish_non_exhaustive()
    }
}
