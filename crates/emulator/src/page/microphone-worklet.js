// Converts what the microphone hears to 16-bit samples, a tenth of a second at a time.

registerProcessor("microphone", class extends AudioWorkletProcessor {
  chunk = new Int16Array(Math.round(sampleRate / 10));
  filled = 0;

  process([[samples]]) {
    for (const sample of samples ?? []) {
      this.chunk[this.filled] = Math.max(-1, Math.min(1, sample)) * 32_767;
      this.filled += 1;
      if (this.filled === this.chunk.length) {
        this.port.postMessage(this.chunk);
        this.filled = 0;
      }
    }
    return true;
  }
});
