// Runs in the head of the built page, before anything is painted: which of the views that the build drew is right, what is
// pressed before the app is there, what is typed before the palette is, and what to do where it fails. It stands alone, since it is put
// into the page as it is.
;(() => {
  const page = document.documentElement
  const PREFERENCES = 'union-metrics.preferences'
  const TAGS = { zh: 'zh-CN', en: 'en' }

  /** @param {string} key */
  const kept = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      // Switched off: then nothing is kept, and the built view is right.
      return null
    }
  }

  const preferences = () => {
    try {
      return JSON.parse(kept(PREFERENCES) ?? '{}') ?? {}
    } catch {
      return {}
    }
  }

  const [path, query] = location.hash.slice(1).split('?')
  const search = new URLSearchParams(query)
  const chosen = preferences()
  const browser = /^zh/iu.test(navigator.languages[0] ?? '') ? 'zh' : 'en'
  const language = [search.get('lang'), chosen.language, browser].find((one) =>
    Object.hasOwn(TAGS, one ?? ''),
  )
  page.lang = TAGS[language]
  if (chosen.theme === 'light' || chosen.theme === 'dark') page.dataset.theme = chosen.theme

  // Of what a reader added, only the app can draw the numbers. Rows are none where the workspace was never written, or said so.
  const hasOwn =
    (kept('union-metrics.workspace.revision') !== null && kept('union-metrics.workspace.rows') !== 'none') ||
    kept('union-metrics.targets') !== null
  const isOverview = ['', '/'].includes(path) && [...search.keys()].every((key) => key === 'lang')
  page.dataset.address = location.hash
  page.dataset.view = isOverview && !hasOwn && (chosen.notation ?? 'compact') === 'compact' ? language : 'app'

  /** Of another page only the app can draw what it shows; a reader sees at once what stands around it. A show has nothing around it. */
  const frame = () => {
    if (page.dataset.view === 'app' && !location.hash.startsWith('#/present/')) page.dataset.frame = language
    else delete page.dataset.frame
  }
  frame()

  /**
   * Keeps a press on what is still asleep; src/ui/page/later.tsx gives it back.
   * @param {Event} event
   * @param {Element | null} control
   */
  const keep = (event, control) => {
    if (control === null || control.closest('[data-asleep]') === null) return
    event.preventDefault()
    event.stopImmediatePropagation()
    for (const before of document.querySelectorAll('[data-pressed]')) before.removeAttribute('data-pressed')
    control.setAttribute('data-pressed', '')
  }
  /**
   * Follows a link around another page, which needs no app, with what links keep of an address, see src/router.tsx.
   * @param {Event} event
   * @param {HTMLAnchorElement} link
   */
  const follow = (event, link) => {
    const kept = new URLSearchParams([...search].filter(([key]) => key === 'lang' || key === 'numbers'))
    if (kept.size === 0) return
    event.preventDefault()
    location.hash = `${link.hash}?${kept}`
  }
  const isPlain = (event) =>
    event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)

  // What is typed from the press that opens the palette until its field has the focus is in `data-early` of the page, with a line break at
  // its end for Enter; src/ui/palette/palette.tsx takes it. Without this, it would go to what has the focus, or nowhere.
  const OPENER = '[aria-keyshortcuts$="+K"]'
  const isCollecting = () => page.dataset.early !== undefined
  const stopCollecting = () => delete page.dataset.early

  // A key of an input method is for what is composed, see src/ui/control/composing.ts.
  const isComposing = (event) => event.isComposing || event.keyCode === 229

  /** @param {KeyboardEvent} event */
  const collect = (event) => {
    const { key } = event
    const early = page.dataset.early ?? ''
    if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return
    if (key === 'Escape' || key === 'Tab') return stopCollecting()
    if (key !== 'Enter' && key !== 'Backspace' && key.length > 1) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (early.endsWith('\n')) return
    page.dataset.early = key === 'Backspace' ? early.slice(0, -1) : early + (key === 'Enter' ? '\n' : key)
  }

  addEventListener(
    'click',
    (event) => {
      if (!isPlain(event)) return
      const control = event.target.closest('a[href], button')
      if (page.dataset.frame !== undefined && control?.closest('[data-view]')) return follow(event, control)
      if (control?.matches(OPENER)) page.dataset.early ??= ''
      keep(event, control)
    },
    true,
  )
  addEventListener('pointerdown', stopCollecting, true)
  addEventListener('hashchange', stopCollecting)
  addEventListener(
    'keydown',
    (event) => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey ||
        isComposing(event)
      ) {
        if (isCollecting()) collect(event)
        return
      }
      const openers = [...document.querySelectorAll(OPENER)].filter((opener) =>
        opener.checkVisibility({ visibilityProperty: true }),
      )
      // A show has no palette, and where it is open, the same keys close it.
      const isThere = document.querySelector('[role="dialog"] [role="combobox"]') !== null
      if (isCollecting() || isThere || openers.length === 0) stopCollecting()
      else page.dataset.early = ''
      keep(event, openers.find((opener) => opener.closest('[data-asleep]') !== null) ?? null)
    },
    true,
  )

  /** @param {unknown} error */
  const fail = (error) => {
    const failed = document.getElementById('failed')
    if (failed === null || !failed.hidden) return
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    for (const details of failed.querySelectorAll('pre')) {
      details.textContent = `${name}: ${message}\n${location.hash}\n${stack ?? ''}`
    }
    failed.hidden = false
    for (const title of failed.querySelectorAll('h1')) title.focus()
  }
  // Nothing of this window is kept.
  const startAgain = () => {
    location.hash = '#/'
    location.reload()
  }
  const ACTS = {
    reload: () => location.reload(),
    home: startAgain,
    reset: () => {
      try {
        localStorage.removeItem(PREFERENCES)
      } catch {
        // Switched off: there is nothing to forget.
      }
      startAgain()
    },
  }
  addEventListener('click', (event) => ACTS[event.target.closest('#failed [data-act]')?.dataset.act]?.())
  addEventListener('union-metrics:failed', (event) => fail(event.detail))
  // The app's own script, which may be refused too. Nothing of it is there then to save a backup.
  addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLScriptElement)) return
      for (const save of document.querySelectorAll('#failed [data-act="save"]')) save.remove()
      fail(new Error(`${target.src} could not be loaded`))
    },
    true,
  )

  // Until the app is there, which takes the mark away, another address is no place for the built view.
  addEventListener('hashchange', () => {
    if (page.dataset.view === undefined) return
    page.dataset.view = 'app'
    frame()
  })
})()
