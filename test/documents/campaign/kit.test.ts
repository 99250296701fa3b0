// The archive of a campaign: which files, in which languages, and what each says.
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { network_sizes } from '../../../src/documents/campaign/sizes.ts'
import { headlineOf } from '../../../src/documents/campaign/subject.ts'
import { stepsOf } from '../../../src/documents/campaign/tasks.ts'
import { markupProblems } from '../../built/markup.ts'
import { describeWithOffice, linesOf } from '../libreoffice.ts'
import { bare, lost, pageTexts } from '../pdf-text.ts'
import { fields, kit, locale, make, planOf, subject, text } from './lantern.ts'

const files = await kit()
const hostile = `</p><script>alert(1)</script> "'&# $x$ #{1+1} \\ <b>`

describe('a kit', () => {
  test('is for the team alone, and names all that it is made from', () => {
    expect(planOf().map(({ job: _, ...rest }) => rest)).toMatchInlineSnapshot(`
      [
        {
          "audience": "internal",
          "entry": {
            "id": "light-week",
            "kind": "campaign",
          },
          "inputs": [
            "program.yaml",
            "campaigns/light-week/index.mdx",
            "partner/porto-lab.yaml",
            "mdf_request/mdf-1.yaml",
            "campaigns/light-week/lamp.png",
          ],
          "kind": "campaign",
          "path": "campaigns/partner_campaign-kit_light-week_20260313_v1.0.zip",
          "source": {
            "file": "campaigns/light-week/index.mdx",
            "place": {
              "column": 1,
              "line": 1,
            },
          },
          "title": {
            "ar": "حزمة حملة: Light week",
            "en": "Campaign kit: Light week",
            "pt-BR": "Kit de campanha: Light week",
          },
          "version": "1.0",
        },
      ]
    `)
  })

  test('is not made for a campaign that was cancelled', () => {
    expect(planOf({ status: 'cancelled' })).toEqual([])
  })

  test('holds what is written in each language', () => {
    expect(Object.keys(files)).toMatchInlineSnapshot(`
      [
        "ar/brief.pdf",
        "ar/calendar.txt",
        "ar/case-study.docx",
        "ar/images/instagram-square-1080x1080.png",
        "ar/images/instagram-story-1080x1920.png",
        "ar/images/linkedin-1200x628.png",
        "ar/images/x-1600x836.png",
        "ar/images/youtube-1280x720.png",
        "ar/landing-page.html",
        "ar/posts/hashtags.txt",
        "ar/posts/x-first.txt",
        "budget.csv",
        "en/brief.pdf",
        "en/calendar.txt",
        "en/case-study.docx",
        "en/emails/hello.txt",
        "en/images/instagram-square-1080x1080.png",
        "en/images/instagram-story-1080x1920.png",
        "en/images/linkedin-1200x628.png",
        "en/images/x-1600x836.png",
        "en/images/youtube-1280x720.png",
        "en/landing-page.html",
        "en/posts/hashtags.txt",
        "en/posts/x-first.txt",
        "images/lamp.png",
        "pt-BR/brief.pdf",
        "pt-BR/calendar.txt",
        "pt-BR/case-study.docx",
        "pt-BR/emails/hello.txt",
        "pt-BR/images/instagram-square-1080x1080.png",
        "pt-BR/images/instagram-story-1080x1920.png",
        "pt-BR/images/linkedin-1200x628.png",
        "pt-BR/images/x-1600x836.png",
        "pt-BR/images/youtube-1280x720.png",
        "pt-BR/landing-page.html",
        "pt-BR/posts/hashtags.txt",
        "readme.ar.txt",
        "readme.en.txt",
        "readme.pt-BR.txt",
        "tasks.csv",
        "tasks.ics",
      ]
    `)
  })

  test('is the same bytes in two runs', async () => {
    const [one] = planOf()
    const [two] = planOf()
    if (one === undefined || two === undefined) throw new Error('there is no kit')
    expect(Buffer.from(await make(one.job)).equals(Buffer.from(await make(two.job)))).toBe(true)
  })

  test('says what it holds and what nobody wrote', () => {
    expect(text(files['readme.en.txt'])).toMatchInlineSnapshot(`
      "Campaign kit: Light week
      Internal. The landing page, the e-mails, the posts and the pictures are for publication after approval; all else stays with the team.

      What is in this folder
      - */brief.pdf: brief, one for each language
      - tasks.csv: all tasks, e-mails and posts with their days
      - tasks.ics: the same for a calendar
      - budget.csv: budget and market development funds
      - */landing-page.html: landing page as one file, for any web server; its buttons lead to https://lantern.example/week
      - */emails, */posts: e-mails and posts, one file each, with the day of each
      - */images: pictures for networks, in the sizes that these ask for
      - */case-study.docx: customer story to be completed in Word

      Languages
      - English (en): everything is written
      - Português (Brasil) (pt-BR): not written: posts.first, case_study
      - العربية (ar): not written: emails.hello

      The landing page has no form and stores nothing: people sign up at the address that its buttons lead to.
      People who get the e-mails are not in this kit. Their names and consents stay in the program.

      Sizes of pictures
      - linkedin: 1200 × 628, https://www.linkedin.com/help/lms/answer/a426534 (read on Nov 21, 2026)
      - instagram-square: 1080 × 1080, https://developers.facebook.com/docs/instagram/ads-api/reference/media-requirements/ (read on Nov 21, 2026)
      - instagram-story: 1080 × 1920, the network covers 250 pixels above and 340 below; nothing stands there, https://www.facebook.com/business/ads-guide/update/carousel/instagram-story/outcome-awareness (read on Nov 21, 2026)
      - x: 1600 × 836, https://business.x.com/en/help/campaign-setup/creative-ad-specifications (read on Nov 21, 2026)
      - youtube: 1280 × 720, https://support.google.com/youtube/answer/72431 (as others quote it; check before use)

      Made from campaigns/light-week/index.mdx as of Mar 13, 2026.
      "
    `)
  })

  test('has a picture of a post as it was given', () => {
    expect(text(files['images/lamp.png'])).toBe('campaigns/light-week/lamp.png')
  })
})

describe('its copy', () => {
  test('stands in text files, ready to be pasted', () => {
    const copy = Object.entries(files).filter(([path]) => /\/(emails|posts)\/|calendar\.txt$/.test(path))
    expect(Object.fromEntries(copy.map(([path, bytes]) => [path, text(bytes)]))).toMatchInlineSnapshot(`
      {
        "ar/calendar.txt": "20 مارس 2026: X، posts/x-first.txt، ../images/lamp.png
      ",
        "ar/posts/hashtags.txt": "#Light
      ",
        "ar/posts/x-first.txt": "ضوء!
      ",
        "en/calendar.txt": "Mar 17, 2026: E-mail, emails/hello.txt
      Mar 20, 2026: X, posts/x-first.txt, ../images/lamp.png
      ",
        "en/emails/hello.txt": "Subject: Come

      Hello,

      come.
      ",
        "en/posts/hashtags.txt": "#Light
      ",
        "en/posts/x-first.txt": "Light!
      ",
        "pt-BR/calendar.txt": "17 de mar. de 2026: E-mail, emails/hello.txt
      ",
        "pt-BR/emails/hello.txt": "Assunto: Venha

      Olá,

      venha.
      ",
        "pt-BR/posts/hashtags.txt": "#Light
      ",
      }
    `)
  })
})

describe('its steps', () => {
  test('are a table in order of the days, which count from the launch', () => {
    expect(text(files['tasks.csv'])).toMatchInlineSnapshot(`
      "date,days_from_launch,kind,id,what,owner,state,done_on
      2026-02-28,-20,task,done,Agree,Ana,done,2026-02-28
      2026-03-06,-14,task,before,Write the brief,Bruno,overdue,
      2026-03-17,-3,email,hello,Send the e-mail “Come”,,planned,
      2026-03-20,0,post,first,Publish the post first on X,,planned,
      2026-03-30,10,task,after,Count the visits,Ana,planned,
      "
    `)
  })

  test('name e-mails and posts in the language of the reader, tasks as they are written', () => {
    const [, , , post] = stepsOf(subject(), locale('pt-BR'))
    const arabic = stepsOf(subject(), locale('ar'))
    expect(post?.what).toBe('Publicar o post first no X')
    expect(arabic.map(({ what, lang }) => [what, lang])).toEqual([
      ['Agree', 'en'],
      ['Write the brief', 'en'],
      ['إرسال رسالة «\u2068Come\u2069»', undefined],
      ['نشر first على X', undefined],
      ['Count the visits', 'en'],
    ])
  })

  test('are a calendar', () => {
    const lines = text(files['tasks.ics']).replaceAll('\r\n ', '').split('\r\n')
    const events = lines.filter((line) => /^(UID|DTSTART|DTEND|SUMMARY)/.test(line))
    expect(lines.at(0)).toBe('BEGIN:VCALENDAR')
    expect(events).toMatchInlineSnapshot(`
      [
        "UID:light-week-task-done@lantern.example",
        "DTSTART;VALUE=DATE:20260228",
        "DTEND;VALUE=DATE:20260301",
        "SUMMARY;LANGUAGE=en:Light week: Agree",
        "UID:light-week-task-before@lantern.example",
        "DTSTART;VALUE=DATE:20260306",
        "DTEND;VALUE=DATE:20260307",
        "SUMMARY;LANGUAGE=en:Light week: Write the brief",
        "UID:light-week-email-hello@lantern.example",
        "DTSTART;VALUE=DATE:20260317",
        "DTEND;VALUE=DATE:20260318",
        "SUMMARY;LANGUAGE=en:Light week: Send the e-mail “Come”",
        "UID:light-week-post-first@lantern.example",
        "DTSTART;VALUE=DATE:20260320",
        "DTEND;VALUE=DATE:20260321",
        "SUMMARY;LANGUAGE=en:Light week: Publish the post first on X",
        "UID:light-week-task-after@lantern.example",
        "DTSTART;VALUE=DATE:20260330",
        "DTEND;VALUE=DATE:20260331",
        "SUMMARY;LANGUAGE=en:Light week: Count the visits",
      ]
    `)
  })

  test('keep formulas as text', async () => {
    const [task] = fields.tasks
    if (task === undefined) throw new Error('there is a task')
    const table = text((await kit({ tasks: [{ ...task, what: '=HYPERLINK("https://evil.example")', owner: '@SUM(1)' }] }))['tasks.csv'])
    expect(table.split('\r\n').filter((line) => line.includes('task'))).toEqual([
      `2026-03-30,10,task,after,"'=HYPERLINK(""https://evil.example"")",'@SUM(1),planned,`,
    ])
  })
})

test('its budget adds up by currency', () => {
  expect(text(files['budget.csv'])).toMatchInlineSnapshot(`
    "mdf_request,partner,activity,status,currency,budget,partner_share,requested,approved,claimed,paid
    set_aside,,,,EUR,900.50,,,,,
    mdf-1,porto-lab,Light week,approved,EUR,900.50,400.50,500.00,500.00,0.00,0.00
    total,,,,EUR,900.50,400.50,500.00,500.00,0.00,0.00
    "
  `)
})

describe('its pictures', () => {
  test('have the sizes that the networks ask for, and are no larger than these take', async () => {
    for (const { id, width, height, most } of network_sizes)
      for (const locale of ['en', 'pt-BR', 'ar']) {
        const bytes = files[`${locale}/images/${id}-${width}x${height}.png`]
        const seen = await sharp(bytes).metadata()
        expect([locale, id, seen.format, seen.width, seen.height]).toEqual([locale, id, 'png', width, height])
        expect(bytes?.length).toBeLessThan(most)
      }
  })

  test('begin at the right in Arabic', async () => {
    const bright = async (locale: string, left: number): Promise<number> => {
      const { data } = await sharp(files[`${locale}/images/linkedin-1200x628.png`])
        .extract({ left, top: 240, width: 140, height: 130 })
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true })
      return data.filter((value) => value > 200).length
    }
    expect(await bright('en', 60)).toBeGreaterThan(10 * (await bright('en', 1000)))
    expect(await bright('ar', 1000)).toBeGreaterThan(10 * (await bright('ar', 60)))
  })

  test('of stories leave free what the network covers', async () => {
    const story = files['en/images/instagram-story-1080x1920.png']
    for (const top of [0, 1920 - 340]) {
      const { data } = await sharp(story)
        .extract({ left: 0, top, width: 600, height: top === 0 ? 250 : 340 })
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true })
      expect(data.filter((value) => value > 100).length).toBe(0)
    }
  })

  test.each([
    ['hostile marks', hostile],
    ['10,000 characters', 'light '.repeat(1667)],
  ])('keep their size with %s', async (_, headline) => {
    const page = { url: 'https://lantern.example/week', headline, call_to_action: headline }
    const { width, height } = await sharp((await kit({ landing_page: page }))['en/images/instagram-square-1080x1080.png']).metadata()
    expect([width, height]).toEqual([1080, 1080])
  })
})

describe('its landing page', () => {
  test.each(['en', 'ar'])('is valid HTML in %s and loads nothing', async (locale) => {
    const html = text(files[`${locale}/landing-page.html`])
    expect(await markupProblems(html)).toEqual([])
    expect(html).not.toMatch(/<(script|link|img|iframe|form|input)\b|@import|url\(/)
    expect([...html.matchAll(/\s(?:src|href|srcset|action)="([^"]*)"/g)].map(([, to]) => to)).toEqual([
      'https://lantern.example/week',
      'https://lantern.example/week',
    ])
    expect(html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`)
  })

  test('tells the story of a customer that agreed, in the languages that it is written in', () => {
    expect(['en', 'pt-BR', 'ar'].map((locale) => text(files[`${locale}/landing-page.html`]).includes('Casa Clara'))).toEqual([
      true,
      false,
      true,
    ])
  })

  test('does not name a customer that has not agreed by the day of the kit', async () => {
    const story = fields.case_study
    if (story === undefined) throw new Error('there is a story')
    const { consent_on: _, ...unasked } = story
    const later = { ...story, consent_on: '2026-03-14' }
    const pages = await Promise.all([unasked, later].map(async (case_study) => text((await kit({ case_study }))['en/landing-page.html'])))
    expect(pages.map((page) => page.includes('Casa Clara') || page.includes('It was dark'))).toEqual([false, false])
  })

  test('does not say what the team says to itself, and nor do pictures', async () => {
    const description = 'Aimed at their renewal'
    expect(text((await kit({ description }))['en/landing-page.html'])).not.toContain(description)
    const whole = subject({ description })
    const { landing_page: _, ...without } = whole.fields
    expect(headlineOf({ ...whole, fields: without }, locale('en'))).toBe('See the light first.')
  })

  test('shows hostile values as they are', async () => {
    const page = { url: 'https://lantern.example/week', headline: hostile, call_to_action: hostile }
    const html = text((await kit({ title: hostile, landing_page: page, value_proposition: hostile }))['en/landing-page.html'])
    expect(html).not.toContain('<script')
    expect(html.match(/&#60;script&#62;alert\(1\)&#60;\/script&#62;/g)).toHaveLength(7)
    expect(await markupProblems(html)).toEqual([])
  })
})

describe('its brief', () => {
  test.each([
    ['en', 'See the light first.'],
    ['pt-BR', 'Veja a luz antes.'],
    ['ar', 'شاهدوا الإضاءة أولًا.'],
  ])('says in %s what the campaign says', async (locale, value) => {
    const said = (await pageTexts(files[`${locale}/brief.pdf`] ?? new Uint8Array())).join('\n')
    const all = [
      value,
      'Light week',
      'Porto Lab',
      'Architects',
      'Count the visits',
      'Because light sells.',
      'https://lantern.example/week',
      'mdf-1',
    ]
    const isArabic = (part: string): boolean => /\p{Script=Arabic}/u.test(part)
    expect(all.flatMap((part) => (isArabic(part) ? lost(part, said) : bare(said).includes(bare(part)) ? [] : [part]))).toEqual([])
  })

  test('shows hostile values as they are', async () => {
    const said = (await pageTexts((await kit({ target_audience: hostile }))['en/brief.pdf'] ?? new Uint8Array())).join('\n')
    expect(said.replaceAll(/\s/g, '')).toContain(hostile.replaceAll(/\s/g, ''))
  })
})

describeWithOffice('its customer story', () => {
  test('asks in Word, and says what is known', () => {
    expect(linesOf(files['en/case-study.docx'] ?? new Uint8Array())).toMatchInlineSnapshot(`
      [
        "Customer story: Casa Clara",
        "Fill in what is missing with the customer, keep to figures that the customer counted, and publish only what the customer has released in writing.",
        "Campaign: Light week",
        "Customer: Casa Clara",
        "Partners: Porto Lab",
        "Consent to be named: given on Mar 1, 2026",
        "Before",
        "It was dark.",
        "Who had the problem, and how often?",
        "[to be written]",
        "What did it cost in time, money or trips?",
        "[to be written]",
        "What had been tried before?",
        "[to be written]",
        "What was done",
        "Lamps were planned.",
        "Which company did what, and how long did it take?",
        "[to be written]",
        "Which systems were connected?",
        "[to be written]",
        "What did people have to learn?",
        "[to be written]",
        "What changed",
        "Half the power.",
        "Which figure changed, from what to what, and in which period?",
        "[to be written]",
        "Who counted it, and how?",
        "[to be written]",
        "What is still not solved?",
        "[to be written]",
        "In the customer’s words",
        "One or two sentences that the customer would say to a colleague",
        "[to be written]",
        "Name and role of the person who says them",
        "[to be written]",
        "Release",
        "Who at the customer released text, name, logo and pictures, and on which day?",
        "[to be written]",
        "Where may it be published, and until when?",
        "[to be written]",
      ]
    `)
  })

  test('asks in Arabic with what is known in Arabic', () => {
    const lines = linesOf(files['ar/case-study.docx'] ?? new Uint8Array())
    expect(['كان المكان مظلمًا.', 'خُططت المصابيح.', 'نصف الطاقة.'].filter((line) => !lines.includes(line))).toEqual([])
  })

  test('shows hostile values as they are, and no language in the place of another', async () => {
    const story = { customer: hostile, situation: { en: hostile }, solution: 'x', outcome: 'x' }
    const made = await kit({ case_study: story })
    expect(linesOf(made['en/case-study.docx'] ?? new Uint8Array()).filter((line) => line === hostile)).toEqual([hostile])
    expect(linesOf(made['pt-BR/case-study.docx'] ?? new Uint8Array()).filter((line) => line === 'x')).toEqual([])
  })
})
