/**
 * What tells manipulation, harm and crisis, as folded patterns. Each needs both the act and its
 * object, so that «tuer le temps» or a theft of yesterday passes. French, Arabic, Darija, English.
 */
export const MANIPULATION: readonly RegExp[] = [
  /(?:ignor|oubli|disregard|forget|neglig|contourn|depass|desactiv)\p{L}* (?:\p{L}+ ){0,4}(?:instructions?|consignes?|regles?|rules?|directives?|prompts?|limites|restrictions|filtres?)/u,
  /(?:prompt|message|consignes?|instructions?|regles?) (?:systeme|system|initial\p{L}*|caches?|secret\p{L}*|internes?)/u,
  /(?:system prompt|jailbreak|developer mode|mode developpeur|mode debug|mode admin|dan mode|sans restriction|sans filtre|no restrictions|sans censure)/u,
  /(?:montre|affiche|revele|donne|repete|show|reveal|print|copie)\p{L}* (?:\p{L}+ ){0,4}(?:prompt|instructions|consignes|directives|configuration|cle api|api key)/u,
  /(?:tu es|you are|fais comme si tu|joue le role|agis comme|pretends|act as|imagine que tu|fais semblant) (?:\p{L}+ ){0,8}(?:sans regle|sans limite|invent\p{L}*|libre|dan|ministre|roi|hacker|sans source|pirate|qui repond a tout)/u,
  /(?:tajahal|tjahel|tjahl|nsa|nssa|nsaw|khelli 3lik|ma tb9ach tb3|ma teb9ach) (?:\S+ ){0,5}(?:ta3limat|t3limat|instructions?|lqawanin|l9awa3id|les regles|consignes?|chorout|9wanin|lqwa3d)/u,
  /(?:werrini|wrini|goul liya|goulia|3tini|kteb liya|ktb liya|beyyen) (?:\S+ ){0,4}(?:prompt|ta3limat|t3limat|instructions?|consignes)/u,
  /(?:تجاهل|انس|انسى|تجاوز|نسا|نسى|اهمل|الغ|تخط|خلي عليك|ماتبعش|ما تبعش|لا تتبع) (?:\S+ ){0,5}\S*(?:تعليمات|التوجيهات|القواعد|الاوامر|قيود|القوانين|الشروط ديالك|ليزانستروكسيون|ليكونسين|برومبت|تعليماتك|قواعدك)/u,
  /(?:اظهر|اعرض|اكشف|وريني|بين ليا|عطيني|اعطني|قل لي|قول ليا|كتب ليا|انسخ|اطبع|كرر|عاود) (?:\S+ ){0,5}\S*(?:تعليمات|التوجيهات|البرومبت|برومبت|برومت|النظام|prompt|الاوامر السريه)/u,
  /(?:انت الان|من الان|دابا نتا|من دابا|تظاهر|تصرف|دير راسك|مثل دور|العب دور|لعب دور|تقمص) (?:\S+ ){0,8}\S*(?:قيود|حدود|قواعد|وزير|هاكر|مخترع|تخترع|حر|شروط|مبرمج|المدير|موظف فاسد|dan)/u,
  /(?:اخترع|خترع|invente|invent|khtare3|khtr3|kheterre3|make up|فبرك|زور ليا) (?:\S+ ){0,4}\S*(?:thaman|taman|prix|tarif|frais|fee|montant|رسوم|ثمن|الثمن|مبلغ|سعر|تمن|lien|رابط)/u,
  /(?:daba nta|mn daba nta|dir rassek|dir rasek|tsarref b7al|l3eb dawr|nta daba) (?:\S+ ){0,8}(?:bla|wazir|hacker|7ouriya|7orr|dan|9youd|qoyoud|9wa3id|chorout)/u,
  // Words about the assistant itself: its hidden text, its developer, answers made up on order.
  /(?:repete|recopie|traduis|encode|copier|repeat|translate|copy) (?:\S+ ){0,6}(?:au dessus|ci dessus|above|tes regles|your hidden|hidden rules|ton prompt|fonctionnement|awel message|message li)/u,
  /(?:ne plus citer|sans verifier|sans citer|faux prix|role ?play|base64|developer mode|your hidden|hidden rules)/u,
  /(?:المطور ديالك|مطورك|وضع المطور|مود الصيانه|الاعدادات السريه|التعليمات الداخليه|الاوامر الداخليه|بروتوكولك|ماهو مكتوب قبل|ما هو مكتوب قبل|العب معي دور|لنلعب لعبه|نلعبو لعبه|احذف المصادر|لا تذكر المصادر|ما تبقاش تذكر|بلا ما تقلب ف|القوانين ديالك|قوانينك|ولا تتحقق|دير راسك جدات)/u,
  /(?:nl3bo role|bla ma t9leb f|jaweb men rassek|jawb men rassek|khtar3 chi|ghir 3tini had jawab|les cles li|tbe3 l'article|kolla jawab khass)/u,
  /<\/?(?:system|instructions?|assistant|user)>|\[(?:system|inst)\]|###\s*(?:system|instruction)/u,
];

export const HARM: readonly RegExp[] = [
  /(?:falsifi|contrefai|fabriqu|trafiqu|photoshop|imit|modifi|achet|procur|trouv|obten)\p{L}* (?:\p{L}+['’ ]+){0,5}(?:faux|fausse|falsifi\p{L}*|contrefai\p{L}*|cachet du|signature du|signature de mon|tampon du)/u,
  /\bfau(?:x|sse) (?:\p{L}+ ){0,2}(?:papiers?|certificat|carte|cin|passeport|permis|diplome|bac|attestation|cachet|acte|facture|visa|timbre|fiche)/u,
  /(?:falsifier|trafiquer|photoshoper|imiter|contrefaire) (?:\p{L}+['’ ]+){0,4}(?:papiers?|certificat|carte|cin|passeport|permis|diplome|attestation|cachet|acte|facture|signature|date|bulletin|casier|document|releve)/u,
  /(?:combien|comment|a qui) (?:\p{L}+['’ ]+){0,6}(?:pot de vin|bakchich|glisser|soudoyer|graisser|sous la table|rechwa|corrompre)/u,
  /(?:soudoyer|corrompre|glisser un billet|graisser la patte|payer (?:l'agent|le fonctionnaire|l'examinateur|le moniteur))/u,
  /(?:tricher|frauder|contourner) (?:\p{L}+['’ ]+){0,6}(?:examen|code|permis|rsu|score|impot|fisc|visite technique|aide)/u,
  /(?:ازور|نزور|تزوير|زور|ازيف|نزيف|تزييف|افبرك|نفبرك|مزور|مزوره|مزوره) ?(?:\S+ ){0,5}\S*(?:شهاده|بطاقه|لاكارط|جواز|باسبور|رخصه|بيرمي|دبلوم|باك|وثيقه|ورقه|وراق|عقد|طابع|توقيع|كاشي|تاريخ|سجل|فاتوره|وثايق)/u,
  /(?:شهاده|بطاقه|لاكارط|جواز|باسبور|رخصه|بيرمي|دبلوم|وثيقه|ورقه|عقد|طابع|فاتوره|كاشي) (?:\S+ ){0,2}(?:مزور|مزوره|مفبرك|مفبركه)/u,
  /(?:كم|بشحال|شحال|كيفاش|كيف|لمن|لشكون) (?:\S+ ){0,6}\S*(?:ارشو|نرشي|رشوه|الرشوه|القهوه ديالو|نعطيه تحت|تحت الطابله|تحت الطاوله)/u,
  /(?:ارشو|نرشي|نعطي رشوه|ادفع رشوه|نرشيه|نقهو|تقهوه) ?/u,
  /(?:nzewwer|nzwer|nzawer|nzowwer|tzwir|tzewwer|mzowwer|mzewwr|mzawra|mzwra|mzowra|mzewra|nfabriqui|nfalsifi|nfalsifier) ?/u,
  /(?:nrchi|nrechi|nerchi|nrchih|rechwa l|n3ti rechwa|n3ti rchwa|n9ehwih|t7t tabla|te7t ttabla)/u,
  /(?:forge|fake|counterfeit|bribe) (?:\p{L}+ ){0,4}(?:document|passport|id|card|licen\p{L}+|certificate|diploma|officer|official|employee)/u,
];

export const CRISIS: readonly RegExp[] = [
  /(?:envie|veux|vais|pense|songe|preferer\p{L}*|voudrais) (?:\p{L}+['’ ]+){0,4}(?:mourir|me tuer|en finir|me suicider|suicide|disparaitre pour toujours|me pendre|plus vivre|me jeter)/u,
  /(?:me suicider|suicidaire|m'ouvrir les veines|ne veux plus vivre|plus envie de vivre|mettre fin a mes jours|en finir avec la vie|avaler (?:\p{L}+ ){0,4}(?:cachets|comprimes))/u,
  /(?:mon mari|il|mon pere|mon conjoint|mon ex|mon frere|mon beau pere|quelqu'un|on) (?:\p{L}+['’ ]+){0,4}(?:me frappe|me tape|me bat|m'a frappee?|m'etrangle|menace de me tuer|veut me tuer|va me tuer|m'enferme|me viole|m'a violee?|nous frappe)/u,
  /(?:frappe|bat|abuse de|violente?|touche|maltraite|viole) (?:\p{L}+['’ ]+){0,4}(?:enfants?|petite?|fille|fils|gamin\p{L}*|eleve|nourrisson|bebe)(?: |$)/u,
  /(?:ne respire plus|ne respire pas|inconscient|perd connaissance|saigne beaucoup|perd (?:\p{L}+ ){0,3}sang|crise cardiaque|fait un malaise|avale (?:\p{L}+ ){0,4}(?:javel|poison|comprimes|medicaments|pesticide)|convulsions?|s'etouffe|au secours|overdose|accouche (?:seule|maintenant|ici))/u,
  /(?:انتحر|الانتحار|انتحار|اقتل نفسي|انهي حياتي|انهاء حياتي|لا اريد العيش|لا اريد ان اعيش|افكر في الموت|اريد ان اموت|اريد الموت|اتمنى الموت|ايذاء نفسي|اؤذي نفسي)/u,
  /(?:زوجي|ابي|والدي|اخي|طليقي|خطيبي|رجل|شخص) (?:\S+ ){0,4}(?:يضربني|ضربني|يعنفني|يهددني|يخنقني|يحبسني|اغتصبني|يغتصبني|بقتلي|يريد قتلي|يضربنا)/u,
  /(?:يضرب|يعنف|يعتدي|اعتدى|يتحرش|يعذب|يعذبون|يغتصب|تضرب) (?:\S+ ){0,4}\S*(?:طفل|اطفال|ابنتي|ابني|ابنه|ابناء|بنت|صغير|رضيع|اولاد)/u,
  /(?:لا يتنفس|لا تتنفس|فاقد الوعي|فقد وعيه|فقدت وعيها|مغمى عليه|اغمي عليه|اغمي عليها|ينزف|تنزف|ازمه قلبيه|نوبه قلبيه|ابتلع|شرب (?:\S+ ){0,2}(?:سما|الجافيل|جافيل|مبيد)|النجده|يختنق|تختنق)/u,
  /(?:نقتل راسي|نتحر|غنتحر|غادي ننتحر|نسالي مع راسي|نسالي حياتي|ما بقيتش باغي نعيش|مابقيتش باغي نعيش|ما بقيتش باغيه نعيش|مابقيتش باغيه نعيش|كنفكر نموت|باغي نموت|باغيه نموت|بغيت نموت|نلوح براسي|نشنق راسي|كرهت حياتي|مابقا عندي علاش نعيش|ما بقا عندي علاش نعيش|كنفكر ف الموت|كنفكر فالموت|نقطع العروق)/u,
  /(?:راجلي|بابا|خويا|طليقي|مولا الدار|شي واحد|ولدي|راه) (?:\S+ ){0,4}(?:كيضربني|ضربني|كيهددني|خنقني|كيخنقني|ساد عليا|حابسني|غادي يقتلني|باغي يقتلني|بغا يقتلني|كيضربنا|غتاصبني)/u,
  /(?:كيضرب|كتضرب|كيعذب|كيعذبو|تعدا|كيتعدا|كيتحرش|كيقيس) (?:\S+ ){0,4}\S*(?:الدراري|دري|ولدها|بنتو|بنتي|ولدي|الولد|البنت|بنيته|طفل|وليدو|برهوش|صغير)/u,
  /(?:ما كيتنفسش|ماكيتنفسش|ما كتنفسش|ماكتنفسش|ماكتتنفسش|سخف|سخفات|غيب|غيبات|الدم كيسيل|كينزف|دم بزاف|شرب (?:\S+ ){0,2}(?:جافيل|الجافيل|السم|سم|دوا)|بلع|كيتخنق|عتقو|عتقونا|عتقوني|تحرق دابا|السكته)/u,
  /(?:n9tel rassi|n9tl rassi|n9tel rasi|nqtel rasi|n9tl rasi|ntahr|nntahr|nnt7er|nnta7er|ntaher|nent7er|ntsuicida|nsali m3a rasi|nsali 7yati|ma b9itch baghi n3ich|mab9itch baghi n3ich|ma b9itch bagha n3ich|baghi nmout|bagha nmout|bghit nmout|kanfekker nmout|kanfker nmout|nlou7 b rasi|krehtha 7yati|krht 7yati|suicide)/u,
  /(?:rajli|baba|khoya|tali9i|tli9i|moul dar|lwalid|rah|chi wa7d) (?:\S+ ){0,5}(?:kaydrebni|kaydrbni|drebni|drbni|kayhddedni|kayheddedni|khne9ni|kaykhne9ni|ghay9telni|ghadi y9telni|bgha y9telni|baghi y9telni|sad 3liya|7abesni|ghtaseb|ghtasbni|kaydrebna)/u,
  /(?:kaydreb|kaydrb|katdreb|katdrb|kay3eddeb|kay3db|t3edda|kayt3dda|kayqis|kay9is) (?:\S+ ){0,5}(?:drari|derri|wldha|weldha|wldi|weldi|bnti|benti|bent|lbnt|lweld|wlad|bnito|sghir)/u,
  /(?:ma kaytnefes\p{L}*|makaytnefs\p{L}*|makaytnfs\p{L}*|ma kaytnfs\p{L}*|ma katnefs\p{L}*|makatnfs\p{L}*|skhef|skhf|skhfat|skhfet|gheyyeb|ghaybat|gheybat|dem bzaf|ddem kaysil|kaynzef|chreb (?:\S+ ){0,2}(?:javel|jafil|sem|semm)|chrb (?:\S+ ){0,2}(?:javel|jafil|sem)|bla3|kaytkhne9|3et9ou|3t9o|3tqo)/u,
  // A weapon, a locked door, a child who is touched, a body that stops: few words, any variety.
  /(?:il a|avec) un (?:couteau|fusil|pistolet)|m'a enfermee?|va la tuer|va le tuer|va nous tuer|(?:respire|bouge|repond) plus(?: |$)|s'est effondree?|la touche la nuit|oncle (?:\p{L}+ ){0,2}touche|serai plus la|adieu a tous|lettre d'adieu/u,
  /(?:بسكين|بموس|رساله الوداع|رساله وداع|شربت سم|شربت سما|جرح يديه|جرحت يديها|يقول انه سيموت|انهائها الليله|لم اعد ارغب في الحياه|يعذبه والده|سيقتلها|سيقتله|مختبيات)/u,
  /(?:كيتعدا عليا|تعدا عليا|باغي يديها|كيعذبو|غادي يقتلو|نرمي راسي|نلوح راسي|بغيت نسالي|خاصني نموت|شربت بزاف د الكينات|كينات بزاف)/u,
  /(?:n7eyed rassi|n7eyyed rassi|ydb7ni|yde7ni|ydbe7ni|b mous|bmous|kayddreha|kaydrebha|kaydrbha|katnzef|katnzf|kteb wsiya|nsali kolchi|katjre7 rass|katjr7 rass|ma b9ach 3ndi sbab|nen3es w ma nfi9|kayhddedha|kayhededha)/u,
  /(?:kill myself|end my life|want to die|suicidal|he is beating me|hits me|not breathing|unconscious)/u,
];
