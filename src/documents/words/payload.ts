// Words of the guide that stands beside the payload in a listing kit: how it is sent, and what stays manual.
import { wordsBy } from '../../site/ui.ts'

const en = {
  title: 'Payload: {product} in {marketplace}',
  made: 'Made from {file} as of {date}. It holds no secret, and needs none: sign in with your own account.',
  unmade: 'No payload was made: the listing has no offer, or lacks something that its problems name.',
  unmadeOffer: 'Write "offer" in {file}; npm run check and npm run documents name what it still lacks.',
  send: 'To send it',
  manual: 'What stays manual',
  awsLogo: 'Put the folder images at {folder}, readable by everybody, so that the logo opens in a private window.',
  awsSend: 'Run, in the folder of this kit:',
  awsStatus: 'See how it went, with the id that the answer gives:',
  awsExists: 'This change set makes a NEW product. The listing names the product {id} already, so do not send it whole.',
  awsChange: 'Take the changes that you want out of the file, write {id} as their Identifier, and run in the folder of this kit:',
  awsNew:
    'It makes a new product in the limited state, which only the buyer accounts in it can see. Write the id that it gets as product_id.',
  awsTrial: 'The free trial of {days} days: an offer of its own.',
  awsCountries: 'Countries: set the availability of the offer to {countries}.',
  awsTest: 'A purchase with one of the buyer accounts, its metering and its cancellation.',
  awsVisible: 'Making it public: ask for the visibility Public, and for its review.',
  azureFiles: 'Put the folder images at {folder}, readable by everybody.',
  azureSend: 'Get a token of your own for Microsoft Graph, put it in TOKEN, and run in the folder of this kit:',
  azureStatus: 'See how it went, with the jobId of the answer:',
  azurePreview: 'Look at the draft in Partner Center. Then publish the preview:',
  azureExists:
    'An offer that exists is changed, not made again: take the ids of its resources from its resource tree, and write each as id.',
  azureLeads: 'Where leads go: it needs a key of your CRM, so it is set in Partner Center.',
  azureCategories: 'Ids of categories: compare them with the resource tree of an offer of yours.',
  azureDocuments: 'Documents in PDF, and the amendments of the standard contract.',
  azureLive: 'Going live, after the preview was bought once.',
  gcpSend:
    'Google has no public interface for this. Open the Producer Portal, and copy field by field from gcp-field-sheet.csv; gcp-field-sheet.json holds the same.',
  gcpMissing: 'Not written yet: {fields}.',
  gcpReview: 'Pricing, product details and technical integration are reviewed apart; send the pricing first.',
  gcpIntegration: 'Service accounts, Pub/Sub, and the report of use to Service Control.',
}

const pt: typeof en = {
  title: 'Payload: {product} no {marketplace}',
  made: 'Feito a partir de {file} com data de {date}. Não contém segredos nem precisa deles: entre com a sua própria conta.',
  unmade: 'Nenhum payload foi feito: a oferta não tem "offer" ou falta algo que os problemas dela apontam.',
  unmadeOffer: 'Escreva "offer" em {file}; npm run check e npm run documents dizem o que ainda falta.',
  send: 'Para enviar',
  manual: 'O que continua manual',
  awsLogo: 'Coloque a pasta images em {folder}, legível por todos, de modo que o logotipo abra em uma janela anônima.',
  awsSend: 'Na pasta deste kit, execute:',
  awsStatus: 'Veja o resultado com o id da resposta:',
  awsExists: 'Este conjunto de mudanças cria um produto NOVO. A oferta já indica o produto {id}, portanto não o envie inteiro.',
  awsChange: 'Separe do arquivo as mudanças que quer fazer, escreva {id} em Identifier e execute na pasta deste kit:',
  awsNew:
    'Ele cria um produto novo no estado limitado, visível só para as contas de compradores que contém. Escreva em product_id o id que ele receber.',
  awsTrial: 'O teste gratuito de {days} dias: é uma oferta à parte.',
  awsCountries: 'Países: defina a disponibilidade da oferta como {countries}.',
  awsTest: 'Uma compra com uma das contas de compradores, a medição e o cancelamento.',
  awsVisible: 'Tornar público: peça a visibilidade Public e a análise.',
  azureFiles: 'Coloque a pasta images em {folder}, legível por todos.',
  azureSend: 'Obtenha o seu próprio token do Microsoft Graph, coloque-o em TOKEN e execute na pasta deste kit:',
  azureStatus: 'Veja o resultado com o jobId da resposta:',
  azurePreview: 'Veja o rascunho no Partner Center. Depois publique a prévia:',
  azureExists:
    'Uma oferta que já existe é alterada, não criada de novo: pegue os ids dos recursos na árvore de recursos dela e escreva cada um em id.',
  azureLeads: 'Destino dos leads: exige uma chave do seu CRM, por isso é definido no Partner Center.',
  azureCategories: 'Ids das categorias: compare com a árvore de recursos de uma oferta sua.',
  azureDocuments: 'Documentos em PDF e aditivos do contrato padrão.',
  azureLive: 'Publicar, depois de comprar a prévia uma vez.',
  gcpSend:
    'O Google não tem interface pública para isto. Abra o Producer Portal e copie campo a campo de gcp-field-sheet.csv; gcp-field-sheet.json contém o mesmo.',
  gcpMissing: 'Ainda não escritos: {fields}.',
  gcpReview: 'Preço, detalhes do produto e integração técnica são analisados em separado; envie primeiro o preço.',
  gcpIntegration: 'Contas de serviço, Pub/Sub e o relatório de consumo ao Service Control.',
}

const ar: typeof en = {
  title: 'الحمولة: {product} في {marketplace}',
  made: 'أُعدّت من {file} بتاريخ {date}. لا تحوي أي سرّ ولا تحتاج إليه: سجّل الدخول بحسابك.',
  unmade: 'لم تُعدّ أي حمولة: ليس في العرض حقل offer، أو ينقصه ما تذكره مشكلاته.',
  unmadeOffer: 'اكتب offer في {file}؛ ويذكر الأمران npm run check وnpm run documents ما ينقص.',
  send: 'للإرسال',
  manual: 'ما يبقى يدويًا',
  awsLogo: 'ضع المجلد images في {folder} بحيث يقرؤه الجميع ويُفتح الشعار في نافذة خاصة.',
  awsSend: 'نفّذ في مجلد هذه الحزمة:',
  awsStatus: 'اعرف النتيجة بالمعرّف الوارد في الرد:',
  awsExists: 'تنشئ هذه التغييرات منتجًا جديدًا. والعرض يذكر المنتج {id} من قبل، فلا ترسلها كاملة.',
  awsChange: 'خذ من الملف التغييرات التي تريدها، واكتب {id} في Identifier، ثم نفّذ في مجلد هذه الحزمة:',
  awsNew: 'تنشئ منتجًا جديدًا محدود الظهور لا تراه إلا حسابات المشترين المذكورة. اكتب المعرّف الذي يحصل عليه في product_id.',
  awsTrial: 'الفترة التجريبية المجانية ومدتها {days} يومًا: عرض مستقل.',
  awsCountries: 'الدول: اجعل إتاحة العرض في {countries}.',
  awsTest: 'عملية شراء بأحد حسابات المشترين، وقياس الاستخدام، والإلغاء.',
  awsVisible: 'النشر للعموم: اطلب الظهور Public ومراجعته.',
  azureFiles: 'ضع المجلد images في {folder} بحيث يقرؤه الجميع.',
  azureSend: 'احصل على رمز وصول خاص بك إلى Microsoft Graph وضعه في TOKEN ثم نفّذ في مجلد هذه الحزمة:',
  azureStatus: 'اعرف النتيجة بقيمة jobId الواردة في الرد:',
  azurePreview: 'راجع المسودة في Partner Center، ثم انشر المعاينة:',
  azureExists: 'العرض الموجود يُعدَّل ولا يُنشأ من جديد: خذ معرّفات موارده من شجرة موارده واكتب كلًا منها في id.',
  azureLeads: 'وجهة العملاء المحتملين: تحتاج إلى مفتاح من نظام العملاء لديك، فتُضبط في Partner Center.',
  azureCategories: 'معرّفات الفئات: قارنها بشجرة موارد عرض لديك.',
  azureDocuments: 'مستندات PDF وتعديلات العقد القياسي.',
  azureLive: 'النشر الفعلي بعد شراء المعاينة مرة.',
  gcpSend:
    'لا توفّر Google واجهة عامة لذلك. افتح Producer Portal وانسخ الحقول واحدًا واحدًا من gcp-field-sheet.csv؛ وفي gcp-field-sheet.json المحتوى نفسه.',
  gcpMissing: 'لم يُكتب بعد: {fields}.',
  gcpReview: 'تُراجع الأسعار وتفاصيل المنتج والتكامل التقني كلٌّ على حدة؛ أرسل الأسعار أولًا.',
  gcpIntegration: 'حسابات الخدمة وPub/Sub وإبلاغ Service Control بالاستخدام.',
}

/** Words of the guide to a payload in the reader's language. */
export const payloadWords = wordsBy({ en, pt, ar })
