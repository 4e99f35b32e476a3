//! The bytes of a recording, over as many answers as it takes.
//!
//! An answer may end before the recording does: gigabytes take long, and connections break. The rest is
//! then requested by its range. To the retry rules that is a retry of the request whose answer broke, so it
//! waits, and takes from the retry budget; each answer that brings something new begins anew.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_util::Stream;
use futures_util::stream::{BoxStream, StreamExt as _, try_unfold};
use http::header::{
    ACCEPT, ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG,
    HeaderName, RANGE,
};
use http::{HeaderMap, HeaderValue, Method};
use tokio::time::{Instant, timeout};
use url::Url;

use crate::generated::operations::Client;
use crate::http::header_value;
use crate::send::answer::{ReadSuccess, foreign, is_page};
use crate::send::error::Error;
use crate::send::pipeline::without_answer;
use crate::send::report::Report;
use crate::send::request::Request;

/// The bytes of a recording, as [`RecordingFile::stream`](crate::RecordingFile::stream) returns them.
///
/// It implements [`Stream`], and continues after a broken connection. It ends after the last
/// byte, or after an error; what was received before an error is a part of the recording. Dropping it ends
/// the download.
pub struct RecordingStream {
    total: Option<u64>,
    media_type: Option<String>,
    chunks: BoxStream<'static, Result<Bytes, Error>>,
}

impl RecordingStream {
    pub(super) async fn open(
        client: Client,
        location: Url,
        on_progress: Option<OnProgress>,
    ) -> Result<Self, Error> {
        let mut download = Download {
            client,
            location,
            on_progress,
            received: 0,
            version: Version::default(),
            answer: None,
            next: None,
            report: Report::default(),
        };
        download.request_rest(None).await?;
        let media_type = download.report.headers.get(CONTENT_TYPE);
        let media_type = media_type.and_then(|value| value.to_str().ok()).map(str::to_owned);
        Ok(Self {
            total: download.version.total,
            media_type,
            chunks: try_unfold(download, |mut download| async move {
                Ok(download.next_chunk().await?.map(|chunk| (chunk, download)))
            })
            .boxed(),
        })
    }

    /// Returns the length of the recording in bytes, if the service reports it before the end.
    #[must_use]
    pub fn total(&self) -> Option<u64> {
        self.total
    }

    /// Returns the media type of the recording, such as `audio/wav`, if the service reports it.
    #[must_use]
    pub fn media_type(&self) -> Option<&str> {
        self.media_type.as_deref()
    }
}

impl Stream for RecordingStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.chunks.poll_next_unpin(cx)
    }
}

impl fmt::Debug for RecordingStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RecordingStream")
            .field("total", &self.total)
            .field("media_type", &self.media_type)
            .finish_non_exhaustive()
    }
}

/// How much of a recording has been received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// The bytes received so far. It never decreases.
    pub received: u64,
    /// The length of the recording in bytes, if the service reports it before the end.
    pub total: Option<u64>,
}

pub(super) type OnProgress = Arc<dyn Fn(Progress) + Send + Sync>;

struct Download {
    client: Client,
    location: Url,
    on_progress: Option<OnProgress>,
    received: u64,
    version: Version,
    answer: Option<Answer>,
    /// Read in advance: an attempt succeeds when something new has arrived.
    next: Option<Bytes>,
    /// Of the request whose answer is being read.
    report: Report,
}

impl Download {
    async fn next_chunk(&mut self) -> Result<Option<Bytes>, Error> {
        if self.next.is_none() {
            self.next = self.read().await?;
        }
        if let Some(chunk) = &self.next {
            self.received += chunk.len() as u64;
            if let Some(on_progress) = &self.on_progress {
                on_progress(Progress { received: self.received, total: self.version.total });
            }
        }
        Ok(self.next.take())
    }

    async fn read(&mut self) -> Result<Option<Bytes>, Error> {
        let Some(answer) = &mut self.answer else {
            return Ok(None);
        };
        match answer.chunk().await {
            Ok(chunk) => Ok(chunk),
            Err(error) => {
                self.answer = None;
                self.request_rest(Some(error.with_report(self.report.clone()))).await?;
                Ok(self.next.take())
            }
        }
    }

    /// Requests what has not been received yet, at first or because an answer broke.
    async fn request_rest(&mut self, broken: Option<Error>) -> Result<(), Error> {
        let reader = Rest {
            first: self.received,
            version: self.version.clone(),
            patience: self.client.inner.policy().attempt_timeout,
        };
        let mut call = self.client.inner.begin_call("DownloadRecording", false);
        call.resume(broken);
        let opened = call.send_reading(reader, self.request(), |opened, _| Ok(opened)).await?;
        let (opened, report) = opened.into_parts();
        self.version.total = opened.answer.total;
        self.version.etag = self.version.etag.take().or(report.headers.get(ETAG).cloned());
        (self.answer, self.next, self.report) = (Some(opened.answer), opened.next, report);
        Ok(())
    }

    fn request(&self) -> Result<Request, String> {
        let mut request =
            self.client.inner.request_elsewhere(Method::GET, self.location.clone())?;
        request.headers.insert(ACCEPT, HeaderValue::from_static("*/*"));
        // Ranges and lengths are those of the file only if it is not compressed on its way.
        request.headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
        if self.received > 0 {
            let range = header_value(format!("bytes={}-", self.received));
            request.headers.insert(RANGE, range.map_err(|error| error.to_string())?);
        }
        Ok(request)
    }
}

/// By what the same file is recognized in another answer.
#[derive(Clone, Default)]
struct Version {
    total: Option<u64>,
    etag: Option<HeaderValue>,
}

impl Version {
    fn of(headers: &HeaderMap) -> Self {
        Self { total: None, etag: headers.get(ETAG).cloned() }
    }

    /// Checks that another answer is about the same file.
    fn check(&self, other: &Self) -> Result<(), String> {
        if let (Some(before), Some(now)) = (self.total, other.total)
            && before != now
        {
            return Err(format!(
                "the recording changed during the download: it had {before} bytes, and now has {now}"
            ));
        }
        match (&self.etag, &other.etag) {
            (Some(before), Some(now)) if before != now => {
                Err("the recording changed during the download: its ETag is another one".to_owned())
            }
            _ => Ok(()),
        }
    }
}

/// Reads from an answer up to the first byte that is new.
struct Rest {
    first: u64,
    version: Version,
    patience: Duration,
}

struct Opened {
    answer: Answer,
    next: Option<Bytes>,
}

impl ReadSuccess for Rest {
    type Value = Opened;

    async fn read(
        &self,
        answer: reqwest::Response,
        headers: &HeaderMap,
        _: Instant,
    ) -> Result<Opened, Error> {
        let status = answer.status().as_u16();
        let is_encoded = headers.get(CONTENT_ENCODING).is_some_and(|value| value != "identity");
        if !matches!(status, 200 | 206) || is_page(headers) || is_encoded {
            return Err(foreign(status, headers));
        }
        let unreadable = |problem: String| Error::unreadable_success(status, problem);
        let extent = Extent::of(status, headers).map_err(unreadable)?;
        let version = Version { total: extent.total, ..Version::of(headers) };
        self.version.check(&version).map_err(unreadable)?;
        if extent.first > self.first {
            let (asked, found) = (self.first, extent.first);
            return Err(unreadable(format!(
                "expected bytes from {asked}, found them from {found}"
            )));
        }
        let mut answer = Answer {
            answer,
            received: extent.first,
            total: self.version.total.or(extent.total),
            patience: self.patience,
        };
        // The range may have been ignored.
        while let Some(chunk) = answer.chunk().await? {
            let new = usize::try_from(answer.received.saturating_sub(self.first));
            let new = new.unwrap_or(usize::MAX).min(chunk.len());
            if new > 0 {
                let next = Some(chunk.slice(chunk.len() - new..));
                return Ok(Opened { answer, next });
            }
        }
        match answer.received < self.first {
            true => Err(unreadable(format!(
                "the recording changed during the download: {} bytes were received, and now it has {}",
                self.first, answer.received
            ))),
            false => Ok(Opened { answer, next: None }),
        }
    }
}

/// What of a file an answer contains.
#[derive(Debug, PartialEq)]
struct Extent {
    first: u64,
    total: Option<u64>,
}

impl Extent {
    fn of(status: u16, headers: &HeaderMap) -> Result<Self, String> {
        let text = |name: &HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
        if status != 206 {
            let total = text(&CONTENT_LENGTH).and_then(|length| length.parse().ok());
            return Ok(Self { first: 0, total });
        }
        let range = text(&CONTENT_RANGE).and_then(Self::parse);
        range.ok_or_else(|| "expected a part of the recording with its range".to_owned())
    }

    /// `bytes <first>-<last>/<total>`, or `*` for a total that is not known (RFC 9110, section 14.4).
    fn parse(range: &str) -> Option<Self> {
        let (range, total) = range.trim().strip_prefix("bytes ")?.split_once('/')?;
        let (first, last) = range.split_once('-')?;
        let (first, last): (u64, u64) = (first.parse().ok()?, last.parse().ok()?);
        let total = match total {
            "*" => None,
            total => Some(total.parse().ok()?),
        };
        let is_valid = first <= last && total.is_none_or(|total| last < total);
        is_valid.then_some(Self { first, total })
    }
}

/// An answer that is being read.
struct Answer {
    answer: reqwest::Response,
    /// Up to which byte of the file it has been read.
    received: u64,
    total: Option<u64>,
    /// How long to wait for each chunk: the time that all of them take is not limited.
    patience: Duration,
}

impl Answer {
    /// Reads the next chunk, which is not empty.
    async fn chunk(&mut self) -> Result<Option<Bytes>, Error> {
        loop {
            let chunk = match timeout(self.patience, self.answer.chunk()).await {
                Ok(Ok(chunk)) => chunk,
                Ok(Err(_)) if self.total == Some(self.received) => None,
                Ok(Err(error)) => return Err(without_answer(error)),
                Err(_) => {
                    let patience = self.patience;
                    return Err(Error::timeout(format!("no more of the body within {patience:?}")));
                }
            };
            let (received, total) = (self.received, self.total);
            let Some(chunk) = chunk else {
                return match total {
                    Some(total) if received < total => Err(Error::connection_broken(format!(
                        "the body ended after byte {received} of {total}"
                    ))),
                    _ => Ok(None),
                };
            };
            self.received += chunk.len() as u64;
            if let Some(total) = total
                && self.received > total
            {
                let status = self.answer.status().as_u16();
                let problem = format!("expected {total} bytes, found more");
                return Err(Error::unreadable_success(status, problem));
            }
            if !chunk.is_empty() {
                return Ok(Some(chunk));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_content_range_is_read_and_an_invalid_one_is_not() {
        for (text, expected) in [
            ("bytes 0-9/10", Some((0, Some(10)))),
            ("bytes 4-9/10", Some((4, Some(10)))),
            ("bytes 4-9/*", Some((4, None))),
            ("bytes 4-10/10", None),
            ("bytes 9-4/10", None),
            ("bytes */10", None),
            ("bytes 4-/10", None),
            ("items 4-9/10", None),
            ("bytes 4-9", None),
            ("bytes 4-99999999999999999999/*", None),
        ] {
            let expected = expected.map(|(first, total)| Extent { first, total });
            assert_eq!(Extent::parse(text), expected, "{text}");
        }
    }
}
