// The other side of answers.cpp: text goes into the module's buffer and comes out of it.

/**
 * Starts the module. Rejects when it cannot be fetched or compiled.
 * @param {string | BufferSource} source its address or its bytes
 * @returns {Promise<new () => import('./answers.d.mts').Answers>}
 */
export default async function load(source) {
  const { instance } = await (typeof source === 'string' ? fetched(source) : WebAssembly.instantiate(source, imports));
  const { memory, make, destroy, room, text, size, _initialize, ...verbs } = instance.exports;
  _initialize();

  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return class Answers {
    #border = make();

    add(pack) { return this.#ask('add', pack); }
    describe() { return this.#ask('describe', new Uint8Array()); }
    decide(caseText) { return this.#ask('decide', encoder.encode(caseText)); }
    delete() { destroy(this.#border); }

    #ask(verb, input) {
      const to = room(this.#border, input.length); // may move the memory: look at it afterwards
      new Uint8Array(memory.buffer, to, input.length).set(input);
      verbs[verb](this.#border);
      return decoder.decode(new Uint8Array(memory.buffer, text(this.#border), size(this.#border)));
    }
  };
}

/** What the C library asks of its host. The module grows its own memory and never ends. */
const imports = {
  env: { emscripten_notify_memory_growth() {} },
  wasi_snapshot_preview1: { proc_exit() { throw new Error('The module has stopped.'); } },
};

/** Compiled while it arrives. */
async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  // What a host does not call WebAssembly, browsers compile only when all of it is there.
  if (response.headers.get('Content-Type') !== 'application/wasm') return WebAssembly.instantiate(await response.arrayBuffer(), imports);
  return WebAssembly.instantiateStreaming(response, imports);
}
