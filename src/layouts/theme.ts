// The reader's choice of a theme, applied before anything is drawn. Without a choice, or without script, the system's theme is shown.

/** Where the choice is kept in the browser. */
export const theme_key = 'starlight-theme'

/** Runs in the head of every page. */
export const theme_script = `try{const t=localStorage.getItem('${theme_key}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`
