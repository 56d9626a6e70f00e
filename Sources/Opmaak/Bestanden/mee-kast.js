// SPDX-License-Identifier: EUPL-1.2
// What lies on this device: one sealed pack, and sealed notes that were not handed in yet. Nothing readable is ever kept.
'use strict';
for (const box of document.querySelectorAll('[data-zonder-script]')) box.hidden = true;
const meekast = (() => {
  const NAAM = 'ankerpunt-mee';
  const tekst = new TextEncoder();

  const bytes = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const base64 = (buffer) => {
    let text = '';
    for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte);
    return btoa(text);
  };

  const open = () => new Promise((ok, fail) => {
    const request = indexedDB.open(NAAM, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('pak');
      request.result.createObjectStore('notities', { keyPath: 'nummer' });
    };
    request.onsuccess = () => ok(request.result);
    request.onerror = () => fail(request.error);
  });

  // `strict`: what is said to be kept is on the disk, also when the battery dies.
  const doe = async (store, mode, work) => {
    const db = await open();
    try {
      return await new Promise((ok, fail) => {
        const tx = db.transaction(store, mode, { durability: 'strict' });
        const request = work(tx.objectStore(store));
        tx.oncomplete = () => ok(request.result);
        tx.onerror = tx.onabort = () => fail(tx.error);
      });
    } finally { db.close(); }
  };

  // Says to all pages that something lies here, so that logging out knows (ankerpunt.js). Holds no more than that.
  const merk = (is) => { if (is) localStorage.setItem(NAAM, 'ja'); else localStorage.removeItem(NAAM); };

  const wisPak = async () => {
    await doe('pak', 'readwrite', (store) => store.clear());
    merk(false);
  };

  /** The pack, when it may still be opened; past its end it is erased first. */
  const pak = async () => {
    const found = await doe('pak', 'readonly', (store) => store.get('nu'));
    if (found && found.tot * 1000 <= Date.now()) { await wisPak(); return undefined; }
    return found;
  };
  const zetPak = async (pak) => {
    await doe('pak', 'readwrite', (store) => store.put(pak, 'nu'));
    merk(true);
  };

  const notities = () => doe('notities', 'readonly', (store) => store.getAll());
  const zetNotitie = (note) => doe('notities', 'readwrite', (store) => store.put(note));
  /** Gone only when it is still the version that was handed in: what was typed in another window meanwhile stays. */
  const wisAls = (nummer, revisie) => doe('notities', 'readwrite', (store) => {
    const found = store.get(nummer);
    found.onsuccess = () => { if (found.result && found.result.revisie === revisie) store.delete(nummer); };
    return found;
  });
  const wisNotitie = (nummer) => doe('notities', 'readwrite', (store) => store.delete(nummer));
  const wis = async () => {
    await doe('notities', 'readwrite', (store) => store.clear());
    await wisPak();
  };

  // The key: PBKDF2 of the words. It cannot be taken out of this page, and is gone with it.
  const sleutel = async (words, pak) => {
    const plain = words.toLowerCase().split(/[^a-z]+/).filter(Boolean).join(' ');
    const raw = await crypto.subtle.importKey('raw', tekst.encode(plain), 'PBKDF2', false, ['deriveKey']);
    return crypto.subtle.deriveKey(
      { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(pak.zout), iterations: pak.ronden }, raw,
      { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  };

  const ontzegel = async (key, sealed, bij) => {
    const all = bytes(sealed);
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: all.subarray(0, 12), additionalData: tekst.encode(bij) }, key, all.subarray(12));
    return JSON.parse(new TextDecoder().decode(plain));
  };
  const verzegel = async (key, value, bij) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: tekst.encode(bij) }, key, tekst.encode(JSON.stringify(value)));
    const all = new Uint8Array(12 + sealed.byteLength);
    all.set(iv);
    all.set(new Uint8Array(sealed), 12);
    return base64(all);
  };

  const bijPak = (pak) => `ankerpunt-mee-1|pak|${pak.pak}|${pak.tot}`;
  const bijNotitie = (pak, nummer, revisie) => `ankerpunt-mee-1|notitie|${pak}|${nummer}|${revisie}`;

  const openPak = (key, pak) => ontzegel(key, pak.verzegeld, bijPak(pak));
  const openNotitie = (key, note) => ontzegel(key, note.verzegeld, bijNotitie(note.pak, note.nummer, note.revisie));
  /** Seals and keeps one more version of a note; the one before it makes place. */
  const bewaar = async (key, pak, note) => {
    const revisie = note.revisie + 1;
    const verzegeld = await verzegel(key, { dossier: note.dossier, velden: note.velden }, bijNotitie(pak.pak, note.nummer, revisie));
    await zetNotitie({ nummer: note.nummer, pak: pak.pak, gebruiker: pak.gebruiker, revisie, verzegeld });
    note.revisie = revisie;
  };
  const nummer = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

  /** "vandaag 21:12" or "22 november 21:12". */
  const wanneer = (seconds) => {
    const day = new Date(seconds * 1000), time = day.toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
    const isToday = day.toDateString() === new Date().toDateString();
    return `${isToday ? 'vandaag' : day.toLocaleDateString('nl-NL', { day: 'numeric', month: 'long' })} ${time}`;
  };

  const kan = window.isSecureContext && 'indexedDB' in window && 'serviceWorker' in navigator && 'crypto' in window && !!crypto.subtle;
  return { kan, pak, zetPak, wisPak, notities, wisNotitie, wisAls, wis, sleutel, openPak, openNotitie, bewaar, nummer, wanneer };
})();
