/// <reference types="astro/client" />
/// <reference types="@astrojs/starlight/locals" />

declare namespace App {
  interface Locals {
    /** How often each term of the glossary was explained on this page. */
    terms?: Map<string, number>
  }
}
