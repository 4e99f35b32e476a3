//! The head of an MP4 file with one audio track, whose frames follow it.
//!
//! Sources: ISO/IEC 14496-12 (boxes), 14496-1 and 14496-14 (the description of the track).

use bytes::Bytes;

use crate::recorded::frame::{FRAME, SAMPLE_RATE, SAMPLES_PER_FRAME};

/// No rotation and no scaling.
const MATRIX: [u32; 9] = [0x1_0000, 0, 0, 0, 0x1_0000, 0, 0, 0, 0x4000_0000];
/// MPEG-2 audio, which may be Layer III.
const OBJECT_TYPE: u8 = 0x69;

/// Everything before the first frame.
pub(super) fn head(frames: u32) -> Bytes {
    let ftyp = atom(*b"ftyp", &[b"isom", &[0, 0, 2, 0], b"isom", b"iso2", b"mp41"]);
    let size = u32::try_from(FRAME).unwrap_or_default();
    // The place of the first frame depends on the length of what describes it, which is always the same.
    let moov_len = moov(frames, 0).len();
    let first = u32::try_from(ftyp.len() + moov_len + 8).unwrap_or_default();
    let mut head = ftyp;
    head.extend(moov(frames, first));
    head.extend((frames.saturating_mul(size).saturating_add(8)).to_be_bytes());
    head.extend(b"mdat");
    head.into()
}

fn moov(frames: u32, first: u32) -> Vec<u8> {
    let samples = frames.saturating_mul(SAMPLES_PER_FRAME);
    let milliseconds = u64::from(samples) * 1000 / u64::from(SAMPLE_RATE);
    let milliseconds = u32::try_from(milliseconds).unwrap_or(u32::MAX);

    let mut mvhd = numbers(&[0, 0, 0, 1000, milliseconds, 0x1_0000, 0x0100_0000, 0, 0]);
    mvhd.extend(numbers(&MATRIX));
    mvhd.extend(numbers(&[0, 0, 0, 0, 0, 0, 2]));

    let mut tkhd = numbers(&[7, 0, 0, 1, 0, milliseconds, 0, 0, 0, 0x0100_0000]);
    tkhd.extend(numbers(&MATRIX));
    tkhd.extend(numbers(&[0, 0]));

    // The language is not determined.
    let mdhd = numbers(&[0, 0, 0, SAMPLE_RATE, samples, 0x55c4_0000]);
    let mut hdlr = numbers(&[0, 0]);
    hdlr.extend(b"soun");
    hdlr.extend(numbers(&[0, 0, 0]));
    hdlr.extend(b"sound\0");

    let minf = atom(
        *b"minf",
        &[
            &atom(*b"smhd", &[&numbers(&[0, 0])]),
            &atom(
                *b"dinf",
                &[&atom(*b"dref", &[&numbers(&[0, 1]), &atom(*b"url ", &[&numbers(&[1])])])],
            ),
            &stbl(frames, first),
        ],
    );
    let mdia = atom(*b"mdia", &[&atom(*b"mdhd", &[&mdhd]), &atom(*b"hdlr", &[&hdlr]), &minf]);
    let trak = atom(*b"trak", &[&atom(*b"tkhd", &[&tkhd]), &mdia]);
    atom(*b"moov", &[&atom(*b"mvhd", &[&mvhd]), &trak])
}

/// Where the frames are: all of them in one place, and each as long as the others.
fn stbl(frames: u32, first: u32) -> Vec<u8> {
    let size = u32::try_from(FRAME).unwrap_or_default();
    let bit_rate = size * 8 * SAMPLE_RATE / SAMPLES_PER_FRAME;
    let mut decoder = vec![0x04, 13, OBJECT_TYPE, 0x15, 0, 0, 0];
    decoder.extend(numbers(&[bit_rate, bit_rate]));
    let mut description = vec![0x03, 21, 0, 1, 0];
    description.extend(decoder);
    description.extend([0x06, 1, 0x02]);
    let esds = atom(*b"esds", &[&numbers(&[0]), &description]);

    // One channel with 16 bits.
    let mut mp4a = numbers(&[0, 1, 0, 0, 0x0001_0010, 0, SAMPLE_RATE << 16]);
    mp4a.extend(esds);
    let mp4a = atom(*b"mp4a", &[&mp4a]);
    atom(
        *b"stbl",
        &[
            &atom(*b"stsd", &[&numbers(&[0, 1]), &mp4a]),
            &atom(*b"stts", &[&numbers(&[0, 1, frames, SAMPLES_PER_FRAME])]),
            &atom(*b"stsc", &[&numbers(&[0, 1, 1, frames, 1])]),
            &atom(*b"stsz", &[&numbers(&[0, size, frames])]),
            &atom(*b"stco", &[&numbers(&[0, 1, first])]),
        ],
    )
}

/// A box: its length, its type and its content.
fn atom(of: [u8; 4], parts: &[&[u8]]) -> Vec<u8> {
    let len = parts.iter().map(|part| part.len()).sum::<usize>() + 8;
    let mut atom = u32::try_from(len).unwrap_or_default().to_be_bytes().to_vec();
    atom.extend(of);
    parts.iter().for_each(|part| atom.extend(*part));
    atom
}

fn numbers(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The boxes in a part of a file: type and content.
    fn boxes(mut bytes: &[u8]) -> Vec<(String, &[u8])> {
        let mut found = Vec::new();
        while bytes.len() >= 8 {
            let len = u32::from_be_bytes(bytes[..4].try_into().unwrap()) as usize;
            let of = String::from_utf8(bytes[4..8].to_vec()).unwrap();
            found.push((of, &bytes[8..len.min(bytes.len())]));
            bytes = &bytes[len.min(bytes.len())..];
        }
        assert!(bytes.is_empty());
        found
    }

    fn within<'a>(bytes: &'a [u8], path: &[&str]) -> &'a [u8] {
        path.iter().fold(bytes, |bytes, of| {
            boxes(bytes).into_iter().find(|(found, _)| found == of).unwrap().1
        })
    }

    #[test]
    fn the_boxes_fit_into_each_other_and_lead_to_the_first_frame() {
        let head = head(28);
        let names: Vec<_> = boxes(&head).into_iter().map(|(of, _)| of).collect();
        assert_eq!(names, ["ftyp", "moov", "mdat"]);
        let mdat = head.len() - 8;
        assert_eq!(head[mdat..mdat + 4], (28 * 72 + 8_u32).to_be_bytes());
        // The lengths that the standard has for version 0.
        for (path, len) in [
            (&["moov", "mvhd"][..], 100),
            (&["moov", "trak", "tkhd"], 84),
            (&["moov", "trak", "mdia", "mdhd"], 24),
            (&["moov", "trak", "mdia", "minf", "smhd"], 8),
        ] {
            assert_eq!(within(&head, path).len(), len, "{path:?}");
        }
        let stbl = within(&head, &["moov", "trak", "mdia", "minf", "stbl"]);
        let offset = within(stbl, &["stco"]);
        assert_eq!(offset[8..12], u32::try_from(head.len()).unwrap().to_be_bytes());
        let mp4a = within(&within(stbl, &["stsd"])[8..], &["mp4a"]);
        let esds = within(&mp4a[28..], &["esds"]);
        assert_eq!(esds[4..6], [0x03, u8::try_from(esds.len() - 6).unwrap()]);
    }
}
