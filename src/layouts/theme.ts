// What is settled before anything is drawn: the reader's choice of a theme, and that there is script. Without a choice, or without script, the system's theme is shown.
// Styles show what needs script (`.needs-script`) only where there is some, from the first moment on, so that nothing moves when it starts.

/** Where the choice is kept in the browser. */
export const theme_key = 'starlight-theme'

/** Runs in the head of every page. */
export const theme_script = `document.documentElement.dataset.script='';try{const t=localStorage.getItem('${theme_key}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`
