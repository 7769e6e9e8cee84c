/** Menus are `<details class="menu">`: open without script; with it, Escape and a click elsewhere close them. */
export function closeMenus(): void {
  document.addEventListener('click', event => {
    document.querySelectorAll<HTMLDetailsElement>('details.menu[open]').forEach(menu => {
      if (!menu.contains(event.target as Node)) {
        menu.open = false;
      }
    });
  });
  document.addEventListener('keydown', event => {
    const open = event.key === 'Escape' ? document.querySelector<HTMLDetailsElement>('details.menu[open]') : null;
    if (open !== null) {
      open.open = false;
      open.querySelector('summary')?.focus();
    }
  });
}
