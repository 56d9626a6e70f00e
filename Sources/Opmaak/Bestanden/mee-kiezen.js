// SPDX-License-Identifier: EUPL-1.2
// The page with signal: take along, hand in, erase.
'use strict';
(() => {
  const page = document.querySelector('[data-mee=kiezen]');
  const deel = (name) => page.querySelector(`[data-deel=${name}]`);
  const zeg = (text, path, label) => {
    const box = page.querySelector('[data-zeg]');
    box.textContent = text;
    box.hidden = !text;
    if (!path) return;
    const link = document.createElement('a');
    link.href = path;
    link.textContent = label;
    box.append(' ', link);
  };
  const aantal = (count, one, more) => `${count} ${count === 1 ? one : more}`;
  // A note of before this field has no owner: it belongs to whoever can hand it in.
  const eigen = (item) => !item.gebruiker || item.gebruiker === page.dataset.gebruiker;
  const mijne = async () => (await meekast.notities()).filter(eigen);

  // The page for on the road, kept by the browser before anything goes along.
  const dienst = async () => {
    const reg = await navigator.serviceWorker.register('/mee/dienst.js', { scope: '/mee/onderweg' });
    const worker = reg.installing || reg.waiting || reg.active;
    if (worker.state === 'activated') return;
    await new Promise((ok, fail) => worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') ok();
      if (worker.state === 'redundant') fail(new Error('dienst'));
    }));
  };

  // An answer is an object; a redirect is the way to the log-in page.
  const post = async (path, fields) => {
    const answer = await fetch(path, {
      method: 'POST', body: new URLSearchParams([['_csrf', page.dataset.csrf], ...fields]), credentials: 'same-origin', redirect: 'manual',
    });
    if (answer.type === 'opaqueredirect') { location.assign('/aanmelden?naar=/mee'); throw new Error('Meld u opnieuw aan. Er is niets verloren.'); }
    let said;
    try { said = JSON.parse(await answer.text()); } catch { said = {}; }
    if (!answer.ok) throw new Error(said.fout || 'Dat lukte niet. Laad de bladzijde opnieuw en probeer het nog eens.');
    return said;
  };
  // Asked before something goes that must not end up elsewhere: is this person still logged in?
  const isBinnen = async () => {
    const answer = await fetch('/mee', { credentials: 'same-origin', redirect: 'manual' });
    if (answer.type !== 'opaqueredirect') return true;
    location.assign('/aanmelden?naar=/mee');
    return false;
  };
  // What the server knows of earlier packs, as it is now.
  const ververs = async () => {
    const text = await (await fetch('/mee', { credentials: 'same-origin', redirect: 'manual' })).text();
    const fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-eerder]');
    if (fresh) document.querySelector('[data-eerder]').replaceWith(fresh);
  };
  const reden = (error) => error instanceof TypeError ? 'Er is nu geen verbinding. Er is niets verloren. Probeer het zo weer.' : error.message;

  const toon = async () => {
    const pak = await meekast.pak(), all = await meekast.notities(), notes = all.filter(eigen);
    const here = deel('apparaat'), kies = deel('kiezen');
    here.hidden = !pak && !all.length;
    kies.hidden = notes.length > 0;
    const parts = [];
    if (pak && !eigen(pak)) parts.push('Een collega heeft op dit apparaat dossiers meegenomen. Die kan ze zelf inleveren, na aanmelden.');
    else if (pak) parts.push(`U hebt ${aantal(pak.aantal, 'gezin', 'gezinnen')} mee, leesbaar tot ${meekast.wanneer(pak.tot)}.`);
    parts.push(notes.length ? `${aantal(notes.length, 'notitie is', 'notities zijn')} nog niet ingeleverd.` : 'Er is niets om in te leveren.');
    if (all.length > notes.length) parts.push('Er staan notities van een collega. Die blijven staan tot die ze zelf inlevert.');
    if (notes.length) parts.push('Lever eerst in; daarna kunt u weer iets meenemen.');
    here.querySelector('[data-tekst]').textContent = parts.join(' ');
    here.querySelector('[data-inleveren]').hidden = !notes.length;
    here.querySelector('[data-openen]').hidden = !pak || !eigen(pak);
  };

  const neemMee = async (form) => {
    const chosen = new FormData(form).getAll('dossier');
    if (!chosen.length) return zeg('Kies eerst welk gezin u meeneemt.');
    const ander = await meekast.pak();
    if (ander && !eigen(ander)) return zeg('Een collega heeft op dit apparaat dossiers meegenomen. Die levert eerst zelf in, of u neemt een ander apparaat.');
    zeg('Even geduld: wat u meeneemt, wordt verzegeld.');
    await dienst();
    if (navigator.storage && navigator.storage.persist) await navigator.storage.persist();
    const { woorden, pak } = await post(form.action, chosen.map((id) => ['dossier', id]));
    await meekast.zetPak(pak);
    zeg('');
    form.reset();
    await toon();
    deel('apparaat').hidden = deel('kiezen').hidden = true;
    const list = deel('woorden');
    list.querySelector('[data-woorden]').replaceChildren(...woorden.map((word) => {
      const item = document.createElement('li');
      item.textContent = word;
      return item;
    }));
    list.querySelector('[data-tot]').textContent =
      `${aantal(pak.aantal, 'gezin gaat', 'gezinnen gaan')} mee. Leesbaar tot ${meekast.wanneer(pak.tot)}.`;
    list.hidden = false;
    list.querySelector('h2').focus();
    setTimeout(vergeet, 10 * 60 * 1000);
  };

  // One note at a time: each is gone from here only when it is safe there.
  const leverIn = async () => {
    if (!await isBinnen()) return;
    const pak = await meekast.pak(), notes = await mijne();
    const packs = new Set(notes.map((note) => note.pak));
    let stuk = 0, zonder = 0;
    for (const note of notes) {
      try {
        const { stand } = await post('/mee/inleveren', Object.entries(note));
        await meekast.wisAls(note.nummer, note.revisie);
        if (stand === 'zonder-recht') zonder += 1;
      } catch (error) {
        if (error instanceof TypeError) throw error;
        stuk += 1;
        zeg(error.message);
      }
    }
    await klaar(pak, packs, notes.length - stuk, zonder, stuk);
  };

  const klaar = async (pak, packs, goed, zonder, stuk) => {
    const left = await mijne();
    if (!left.length) {
      if (pak && eigen(pak)) { packs.add(pak.pak); await meekast.wisPak(); }
      for (const id of packs) await post('/mee/gewist', [['pak', id]]);
    }
    const parts = [`${aantal(goed, 'notitie is', 'notities zijn')} ingeleverd. Kijk na wat u schreef en bewaar het in het dossier.`];
    if (zonder) {
      parts.push(`Bij ${aantal(zonder, 'notitie', 'notities')} hebt u geen toegang meer tot het gezin. `
        + 'De tekst staat wel bij Bewaard werk, onder Alle tekst. Geef die aan uw teamleider.');
    }
    parts.push(left.length ? `${aantal(left.length, 'notitie staat', 'notities staan')} nog op dit apparaat.` : 'Dit apparaat is leeg.');
    if (!stuk) zeg(parts.join(' '), '/concepten', 'Naar Bewaard werk');
    await toon();
    await ververs();
    page.querySelector('[data-zeg]').scrollIntoView({ block: 'nearest' });
  };

  // One's own, and only that: what a colleague wrote here stays until they hand it in.
  const wis = async () => {
    const pak = await meekast.pak(), notes = await mijne();
    const lost = notes.length ? `${aantal(notes.length, 'notitie gaat', 'notities gaan')} dan verloren. ` : '';
    if (!confirm(`${lost}Wat u meenam, wordt van dit apparaat gewist. Doorgaan?`)) return;
    const packs = new Set(notes.map((note) => note.pak));
    for (const note of notes) await meekast.wisNotitie(note.nummer);
    if (pak && eigen(pak)) { packs.add(pak.pak); await meekast.wisPak(); }
    for (const id of packs) await post('/mee/gewist', [['pak', id]]);
    const left = (await meekast.notities()).length || (pak && !eigen(pak));
    zeg(left ? 'Uw deel is gewist. Wat van een collega is, staat er nog.' : 'Dit apparaat is leeg.');
    await toon();
    await ververs();
  };

  const bij = (button, work) => button.addEventListener('click', async () => {
    button.disabled = true;
    try { await work(); } catch (error) { zeg(reden(error)); await toon(); }
    button.disabled = false;
  });

  // The words are not left on the device that holds the pack.
  const vergeet = () => {
    deel('woorden').querySelector('[data-woorden]').replaceChildren();
    deel('woorden').hidden = true;
  };
  addEventListener('pagehide', vergeet);
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });

  if (!meekast.kan) { deel('kan-niet').hidden = false; return; }
  const form = deel('kiezen').querySelector('form');
  if (form) {
    const button = form.querySelector('button');
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      button.disabled = true;
      try { await neemMee(form); } catch (error) { zeg(reden(error)); }
      button.disabled = false;
    });
  }
  bij(page.querySelector('[data-inleveren]'), leverIn);
  bij(page.querySelector('[data-wis]'), wis);
  toon().catch(() => { deel('kan-niet').hidden = false; });
})();
