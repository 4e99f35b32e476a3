// A WebSocket of an application: text messages only, as many as the emulator sends in a test.

import { createHash } from "node:crypto";

/** Accepts the handshake of an upgrade. `onMessage` gets each text message. Returns what sends one. */
export function accept(request, socket, onMessage) {
  const key = `${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
  socket.write([
    "HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade",
    `Sec-WebSocket-Accept: ${createHash("sha1").update(key).digest("base64")}`, "", "",
  ].join("\r\n"));
  let rest = Buffer.alloc(0);
  socket.on("error", () => {});
  socket.on("data", (data) => {
    rest = Buffer.concat([rest, data]);
    for (let frame = read(rest); frame; frame = read(rest)) {
      rest = rest.subarray(frame.end);
      if (frame.opcode === 1) onMessage(frame.payload.toString());
      if (frame.opcode === 8) socket.end();
    }
  });
  return (text) => {
    const payload = Buffer.from(text);
    const head = payload.length < 126 ? Buffer.from([0x81, payload.length]) : Buffer.from([0x81, 126, payload.length >> 8, payload.length & 255]);
    socket.write(Buffer.concat([head, payload]));
  };
}

/** The first frame of a client, if all of it is there: RFC 6455, section 5.2. */
function read(bytes) {
  if (bytes.length < 2) return undefined;
  let length = bytes[1] & 127;
  let at = 2;
  if (length === 126) {
    if (bytes.length < 4) return undefined;
    length = bytes.readUInt16BE(2);
    at = 4;
  } else if (length === 127) {
    if (bytes.length < 10) return undefined;
    length = Number(bytes.readBigUInt64BE(2));
    at = 10;
  }
  const end = at + 4 + length;
  if (bytes.length < end) return undefined;
  const mask = bytes.subarray(at, at + 4);
  const payload = bytes.subarray(at + 4, end).map((byte, index) => byte ^ mask[index & 3]);
  return { opcode: bytes[0] & 15, payload: Buffer.from(payload), end };
}
