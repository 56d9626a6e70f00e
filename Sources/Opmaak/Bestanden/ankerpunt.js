// SPDX-License-Identifier: EUPL-1.2
// Improves pages that already work without it: focus on errors, fields that hang on an answer, drafts.
'use strict';
(() => {
  const summary = document.querySelector('[data-foutoverzicht]');
  if (summary) summary.focus();

  // A field that hangs on another answer is hidden until that answer is given; what was typed stays.
  const depend = (form) => {
    const boxes = [...form.querySelectorAll('[data-bij]')];
    if (!boxes.length) return;
    const update = () => {
      const data = new FormData(form);
      for (const box of boxes) {
        const codes = box.dataset.codes.split('|');
        box.hidden = !data.getAll(box.dataset.bij).some((value) => codes.includes(value));
      }
    };
    form.addEventListener('change', update);
    update();
  };

  const unsaved = new Set();

  const time = () => new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });

  // Drafts: sent three seconds after the last key and at the latest nine seconds after the first.
  const draft = (form) => {
    const status = form.querySelector('[data-bewaard]');
    const say = (text) => { if (status) status.textContent = text; };
    let pause = 0, latest = 0, busy = false, again = false, failed = false;

    const save = async () => {
      clearTimeout(pause);
      clearTimeout(latest);
      latest = 0;
      if (busy) { again = true; return; }
      busy = true;
      const body = new URLSearchParams(new FormData(form));
      try {
        const answer = await fetch(form.dataset.concept, { method: 'POST', body, credentials: 'same-origin', redirect: 'manual' });
        failed = !answer.ok;
        if (failed) throw new Error(answer.status);
        if (!again) unsaved.delete(form);
        say(`Bewaard om ${time()}`);
      } catch {
        say('Nog niet bewaard. We proberen het zo weer; u kunt doorgaan met typen.');
        failed = again = true;
      }
      busy = false;
      if (again) { again = false; later(failed ? 15000 : 3000); }
    };
    const later = (wait) => {
      unsaved.add(form);
      clearTimeout(pause);
      pause = setTimeout(save, wait);
      if (!latest) latest = setTimeout(save, wait + 6000);
    };
    form.addEventListener('input', () => later(3000));
    form.addEventListener('submit', () => {
      clearTimeout(pause);
      clearTimeout(latest);
      unsaved.delete(form);
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && unsaved.has(form)) save();
    });
  };

  for (const form of document.querySelectorAll('form')) {
    depend(form);
    if (form.dataset.concept) draft(form);
  }
  // A sample that follows what is typed. Without script its button asks for it.
  const sample = (button) => {
    const form = button.form, id = button.dataset.voorbeeld;
    let pause = 0, turn = 0;
    const refresh = async () => {
      const mine = ++turn;
      try {
        const body = new URLSearchParams(new FormData(form));
        const answer = await fetch(button.formAction, { method: 'POST', body, credentials: 'same-origin', redirect: 'manual' });
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const fresh = page.getElementById(id), old = document.getElementById(id);
        if (mine === turn && fresh && old) old.replaceWith(document.adoptNode(fresh));
      } catch { /* the button still works */ }
    };
    form.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(refresh, 600); });
  };
  for (const button of document.querySelectorAll('[data-voorbeeld]')) sample(button);

  // Leaving at once: the Back button does not come back.
  for (const link of document.querySelectorAll('[data-uitgang]')) {
    link.addEventListener('click', (event) => { event.preventDefault(); location.replace(link.href); });
  }

  // Logging out erases what was taken along on this device (mee-kast.js). Notes that were not handed in stay, sealed.
  const taken = () => { try { return localStorage.getItem('ankerpunt-mee') !== null; } catch { return false; } };
  const erase = () => new Promise((done) => {
    setTimeout(done, 2000);
    const request = indexedDB.open('ankerpunt-mee');
    request.onerror = done;
    request.onsuccess = () => {
      const db = request.result;
      if (!db.objectStoreNames.contains('pak')) { db.close(); done(); return; }
      const tx = db.transaction('pak', 'readwrite');
      tx.objectStore('pak').clear();
      tx.oncomplete = tx.onabort = () => { db.close(); localStorage.removeItem('ankerpunt-mee'); done(); };
    };
  });
  for (const form of document.querySelectorAll('form[action="/afmelden"]')) {
    form.addEventListener('submit', (event) => {
      if (!taken()) return;
      event.preventDefault();
      const question = 'U hebt dossiers meegenomen op dit apparaat. Afmelden wist ze. Notities die u nog niet inleverde, blijven verzegeld staan. Doorgaan?';
      if (confirm(question)) erase().then(() => form.submit());
    });
  }

  addEventListener('beforeunload', (event) => { if (unsaved.size) event.preventDefault(); });

  // On paper every detail is open.
  addEventListener('beforeprint', () => {
    for (const box of document.querySelectorAll('details:not([open])')) { box.open = true; box.dataset.druk = ''; }
  });
  addEventListener('afterprint', () => {
    for (const box of document.querySelectorAll('details[data-druk]')) { box.open = false; delete box.dataset.druk; }
  });
})();
