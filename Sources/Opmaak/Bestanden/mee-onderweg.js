// SPDX-License-Identifier: EUPL-1.2
// The page without signal: the words open the pack, in memory only. What is written is sealed and kept at each pause in typing.
'use strict';
(() => {
  const page = document.querySelector('[data-mee=onderweg]');
  const vind = (selector) => page.querySelector(selector);
  const deel = (name) => vind(`[data-deel=${name}]`);
  const DELEN = ['leeg', 'dicht', 'elders', 'lijst', 'gezin', 'notitie'];
  const STIL = 15 * 60 * 1000;

  // All that is readable lives here, and goes with `sluit`.
  let pak, sleutel, inhoud, notities = [], gezin, notitie;

  const zeg = (text) => {
    const box = vind('[data-zeg]');
    box.textContent = text;
    box.hidden = !text;
  };
  const el = (tag, text, ...children) => {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    made.append(...children);
    return made;
  };
  const toon = (name) => {
    for (const other of DELEN) deel(other).hidden = other !== name;
    vind('[data-beneden]').hidden = name === 'leeg' || name === 'elders' || name === 'notitie';
    vind('[data-sluit]').hidden = !sleutel;
    const head = deel(name).querySelector('h2');
    if (head) head.focus();
    scrollTo(0, 0);
  };

  // MARK: Open and close

  const begin = async () => {
    pak = await meekast.pak();
    const left = await meekast.notities();
    const count = `${left.length} ${left.length === 1 ? 'notitie' : 'notities'}`;
    if (!pak) {
      if (left.length) zeg(`Wat u meenam, is gewist: de tijd is om. ${count} ${left.length === 1 ? 'staat' : 'staan'} er nog verzegeld. Lever ze in.`);
      toon('leeg');
      vind('[data-beneden]').hidden = !left.length;
      return;
    }
    vind('[data-deel=dicht] [data-tot]').textContent =
      `Leesbaar tot ${meekast.wanneer(pak.tot)}.` + (left.length ? ` ${count} nog niet ingeleverd.` : '');
    toon('dicht');
    vind('#woorden').focus();
  };

  const open = async (words) => {
    const fault = vind('[data-fout]'), box = vind('#woorden');
    try {
      const key = await meekast.sleutel(words, pak);
      inhoud = await meekast.openPak(key, pak);
      sleutel = key;
    } catch {
      fault.textContent = 'Deze woorden passen niet. Kijk of elk woord goed is geschreven, en of de volgorde klopt.';
      fault.hidden = false;
      box.setAttribute('aria-invalid', 'true');
      box.setAttribute('aria-describedby', 'woorden-hulp woorden-fout');
      box.focus();
      return;
    }
    box.value = '';
    fault.hidden = true;
    box.removeAttribute('aria-invalid');
    notities = [];
    for (const kept of await meekast.notities()) {
      if (kept.pak !== pak.pak) continue;
      const read = await meekast.openNotitie(sleutel, kept);
      notities.push({ nummer: kept.nummer, revisie: kept.revisie, ...read });
    }
    zeg('');
    toonLijst();
  };

  const sluit = async () => {
    await bewaar();
    // What could not be kept is not thrown away: the page stays open and tries again.
    if (gewijzigd) {
      vind('[data-gezinnen]').replaceChildren();
      vind('[data-blad]').replaceChildren();
      return;
    }
    sleutel = inhoud = gezin = notitie = undefined;
    notities = [];
    vind('[data-gezinnen]').replaceChildren();
    vind('[data-blad]').replaceChildren();
    vind('[data-notities]').replaceChildren();
    for (const head of page.querySelectorAll('[data-naam]')) head.textContent = '';
    vind('[data-notitie]').reset();
    for (const [name, model] of modellen) vakken(name, [model]);
    await begin();
  };

  // MARK: A family

  const toonLijst = () => {
    gezin = notitie = undefined;
    vind('[data-gezinnen]').replaceChildren(...inhoud.gezinnen.map((family) => {
      const written = notities.filter((note) => note.dossier === family.dossier).length;
      const button = el('button', family.gezin + (written ? ` (${written} ${written === 1 ? 'notitie' : 'notities'})` : ''));
      button.type = 'button';
      button.className = 'knop stil';
      button.addEventListener('click', () => toonGezin(family));
      return button;
    }));
    toon('lijst');
  };

  const stuk = (title, ...children) => {
    const box = el('section', '', el('h3', title), ...children);
    box.className = 'blok';
    return box;
  };
  const lijst = (items) => {
    const list = el('ul', '', ...items);
    list.className = 'lijst';
    return list;
  };

  // "Ouder" within a sentence is "ouder"; "JIM" stays as it is.
  const klein = (words) => /^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);

  const mens = (person) => {
    const item = el('li', '', el('b', person.naam), `, ${person.isKind ? 'kind' : klein(person.rol)}`);
    if (person.woont) item.append(`, ${klein(person.woont)}`);
    if (person.telefoon) {
      const call = el('a', person.telefoon);
      call.href = `tel:${person.telefoon.replace(/[^0-9+]/g, '')}`;
      item.append(', ', call);
    }
    if (person.bereik) item.append(el('br'), person.bereik);
    return item;
  };

  const toonGezin = (family) => {
    gezin = family;
    notitie = undefined;
    deel('gezin').querySelector('[data-naam]').textContent = family.gezin;
    vind('[data-notities]').replaceChildren(...geschreven(family));
    const sheet = [];
    // Folded: also that something is a secret is not for who reads along.
    const mind = [...family.letOp];
    if (family.heeftGeheim) {
      mind.push('Van iemand is geheim waar die is. Daarom staan het plan, het laatste contact en wie waar woont hier niet. '
        + 'Vraag niet naar adressen waar anderen bij zijn.');
    }
    if (mind.length) sheet.push(el('details', '', el('summary', 'Let op (alleen voor u)'), lijst(mind.map((text) => el('li', text)))));
    // Folded as well: who is at the table may be the one it protects from.
    if (family.veiligheid?.length) {
      sheet.push(el('details', '', el('summary', 'Veiligheidsplan (alleen voor u)'), lijst(family.veiligheid.map((text) => el('li', text)))));
    }
    sheet.push(stuk('Wie', lijst(family.mensen.map(mens))));
    if (family.doelen.length) {
      sheet.push(stuk('Doelen en afspraken', ...family.doelen.flatMap((goal) =>
        [el('h4', goal.woorden), goal.acties.length ? lijst(goal.acties.map((text) => el('li', text))) : el('p', 'Geen open afspraken.')])));
    }
    if (family.laatste) sheet.push(stuk('Laatste contact', el('p', family.laatste)));
    vind('[data-blad]').replaceChildren(...sheet);
    toon('gezin');
  };

  const geschreven = (family) => {
    const own = notities.filter((note) => note.dossier === family.dossier);
    if (!own.length) return [];
    return [stuk('Uw notities', lijst(own.map((note) => {
      const words = [...(note.velden.gezegd || []), ...(note.velden.gedacht || []), ...(note.velden.afspraken || [])].join(' ').trim();
      const button = el('button', words ? words.slice(0, 60) + (words.length > 60 ? '…' : '') : 'Notitie zonder tekst');
      button.type = 'button';
      button.className = 'knop-als-link';
      button.addEventListener('click', () => toonNotitie(note));
      return el('li', '', button);
    })))];
  };

  // MARK: A note

  const form = vind('[data-notitie]');
  const status = vind('[data-bewaard]');
  // A browser that restores its windows keeps what stands in a field, unless the field itself says no.
  for (const field of form.elements) field.setAttribute('autocomplete', 'off');
  // The boxes of who is in the family: the page brings one of each as a model.
  const modellen = new Map(['over', 'gesproken', 'gezien', 'alleen'].map((name) => [name, form.querySelector(`[name="${name}"]`).closest('.optie')]));
  const plekken = new Map([...modellen].map(([name, model]) => [name, model.parentElement]));
  const vakken = (name, boxes) => {
    for (const old of plekken.get(name).querySelectorAll('.optie')) old.remove();
    plekken.get(name).append(...boxes);
  };
  const optie = (model, person, index) => {
    const box = model.cloneNode(true), input = box.querySelector('input'), label = box.querySelector('label');
    input.id = index ? `${input.id}-${index + 1}` : input.id;
    input.value = person.id;
    label.htmlFor = input.id;
    label.textContent = person.naam;
    return box;
  };

  const nieuw = () => {
    const now = new Date(), children = gezin.mensen.filter((person) => person.isKind);
    const velden = { 'datum.dag': [`${now.getDate()}`], 'datum.maand': [`${now.getMonth() + 1}`], 'datum.jaar': [`${now.getFullYear()}`], soort: ['huisbezoek'] };
    if (children.length === 1) velden.over = [children[0].id];
    toonNotitie({ nummer: meekast.nummer(), revisie: 0, dossier: gezin.dossier, velden });
  };

  const toonNotitie = (note) => {
    notitie = note;
    deel('notitie').querySelector('[data-naam]').textContent = `Notitie over ${gezin.gezin}`;
    for (const [name, model] of modellen) {
      const people = gezin.mensen.filter((person) => !['over', 'alleen'].includes(name) || person.isKind);
      vakken(name, people.map((person, index) => optie(model, person, index)));
    }
    form.reset();
    for (const field of form.elements) {
      const values = note.velden[field.name];
      if (!values) continue;
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value);
      else field.value = values[0];
    }
    status.textContent = note.revisie ? 'Bewaard op dit apparaat.' : '';
    toon('notitie');
  };

  // Saves follow each other; the last state is always the one that is kept.
  let pauze = 0, gewijzigd = false, rij = Promise.resolve();
  const bewaar = () => {
    clearTimeout(pauze);
    if (!gewijzigd || !notitie || !sleutel) return rij;
    gewijzigd = false;
    const note = notitie, velden = {};
    for (const [name, value] of new FormData(form)) if (value !== '') (velden[name] = velden[name] || []).push(value);
    note.velden = velden;
    if (!notities.includes(note)) notities.push(note);
    rij = rij.then(() => meekast.bewaar(sleutel, pak, note)).then(() => {
      status.textContent = `Bewaard op dit apparaat om ${new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' })}.`;
    }).catch(() => {
      gewijzigd = true;
      status.textContent = 'Nog niet bewaard. Sluit deze bladzijde niet; we proberen het zo weer.';
      pauze = setTimeout(bewaar, 3000);
    });
    return rij;
  };
  form.addEventListener('input', () => {
    gewijzigd = true;
    clearTimeout(pauze);
    pauze = setTimeout(bewaar, 700);
  });

  const gooiWeg = async () => {
    if (!confirm('Deze notitie gaat dan verloren. Doorgaan?')) return;
    clearTimeout(pauze);
    gewijzigd = false;
    await rij;
    await meekast.wisNotitie(notitie.nummer);
    notities = notities.filter((note) => note !== notitie);
    toonGezin(gezin);
  };

  const wis = async () => {
    const left = await meekast.notities();
    const lost = left.length ? `${left.length} ${left.length === 1 ? 'notitie gaat' : 'notities gaan'} dan verloren. ` : '';
    if (!confirm(`${lost}Wat u meenam, wordt van dit apparaat gewist. Doorgaan?`)) return;
    gewijzigd = false;
    await meekast.wis();
    await sluit();
    zeg('Dit apparaat is leeg.');
  };

  // MARK: What happens by itself

  // Nobody touched it for a while: closed. Past its end, or erased in another window: closed too.
  let laatst = Date.now();
  const kijk = async () => {
    if (!sleutel) return;
    const now = await meekast.pak();
    if (Date.now() - laatst > STIL || !now || now.pak !== pak.pak) await sluit();
  };
  for (const kind of ['input', 'click', 'keydown', 'scroll']) addEventListener(kind, () => { laatst = Date.now(); }, { passive: true });
  setInterval(kijk, 15000);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') bewaar(); else kijk(); });
  addEventListener('beforeunload', (event) => { if (gewijzigd) { bewaar(); event.preventDefault(); } });
  // A page that the browser kept for its Back button is not shown again with what stood on it.
  addEventListener('pagehide', () => { vind('#woorden').value = ''; });
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });

  vind('[data-woorden]').addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = event.target.querySelector('button');
    button.disabled = true;
    await open(vind('#woorden').value);
    button.disabled = false;
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    await bewaar();
    // Not kept yet: the note stays in sight, with what is wrong.
    if (!gewijzigd) toonGezin(gezin);
  });
  const bij = (selector, work) => vind(selector).addEventListener('click', work);
  bij('[data-naar-lijst]', toonLijst);
  bij('[data-naar-gezin]', async () => { await bewaar(); if (!gewijzigd) toonGezin(gezin); });
  bij('[data-nieuw]', nieuw);
  bij('[data-weg]', gooiWeg);
  bij('[data-sluit]', sluit);
  bij('[data-wis]', wis);
  bij('[data-inleveren]', (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    zeg('U hebt nu geen bereik. Wat u schreef, is bewaard. Lever het in als u weer bereik hebt.');
  });

  if (!meekast.kan) { zeg('Deze browser kan dit niet veilig openen. Gebruik het apparaat en de browser waarmee u het meenam.'); return; }
  // One window at a time: two that write the same note would lose one of both.
  const start = () => begin().catch(() => zeg('Deze browser geeft geen toegang tot wat er is bewaard. Laad de bladzijde opnieuw.'));
  if (!navigator.locks) { start(); return; }
  navigator.locks.request('ankerpunt-mee', { ifAvailable: true }, (lock) => {
    if (!lock) { toon('elders'); return undefined; }
    start();
    return new Promise(() => {});
  });
})();
