"""Arabic names for the codes that a record holds: types and kinds of events, status, kinds of copies, sources, times and damage."""

from __future__ import annotations

PLOVER = {
    "AGREE": "اتفاق",
    "CONSULT": "تشاور",
    "SUPPORT": "دعم",
    "COOPERATE": "تعاون",
    "AID": "مساعدة",
    "CONCEDE": "تنازل",
    "RETREAT": "تراجع",
    "REQUEST": "طلب",
    "ACCUSE": "اتهام",
    "REJECT": "رفض",
    "THREATEN": "تهديد",
    "PROTEST": "احتجاج",
    "SANCTION": "عقوبة",
    "MOBILIZE": "حشد",
    "COERCE": "إكراه",
    "ASSAULT": "هجوم",
}

SUBTYPES_OF = {
    "REQUEST": {"meet": "طلب لقاء", "assist": "طلب مساعدة", "yield": "طلب تنازل"},
    "REJECT": {"meet": "رفض لقاء", "assist": "رفض مساعدة", "yield": "رفض تنازل", "obstruct": "تعطيل"},
    "SANCTION": {"withdraw": "سحب أو انسحاب"},
    "PROTEST": {"strike": "إضراب", "obstruct": "قطع طرق أو اعتصام"},
    "ASSAULT": {"strike": "ضربة"},
    "COERCE": {"seize": "مصادرة"},
    "CONCEDE": {"goodwill": "بادرة حسن نية"},
}
"""Kinds whose name depends on the type of the event. They come before `SUBTYPES`."""

SUBTYPES = {
    # ACCUSE
    "allege": "ادعاء", "complain": "شكوى", "disapprove": "إدانة أو انتقاد", "impeach": "عزل برلماني", "incite": "تحريض",
    "investigate": "تحقيق", "protest_note": "مذكرة احتجاج", "sue": "دعوى", "summon_ambassador": "استدعاء سفير", "trial": "محاكمة",
    # AGREE
    "accept": "قبول", "agree_position": "اتفاق في الموقف", "agree_to": "موافقة", "agree_to_talks": "موافقة على محادثات",
    "announce_participation": "إعلان مشاركة", "commit": "التزام", "consensus": "إجماع", "declare_readiness": "إبداء استعداد",
    "guarantee": "ضمان", "joint_body": "هيئة مشتركة", "joint_statement": "بيان مشترك", "offer": "عرض", "pledge": "تعهد",
    "power_sharing": "تقاسم سلطة", "promise": "وعد", "propose": "اقتراح", "propose_initiative": "طرح مبادرة",
    "reach_agreement": "توصل إلى اتفاق", "reaffirm_commitment": "تجديد التزام", "respond_positively": "استجابة",
    "revive_agreement": "إحياء اتفاق", "settle": "تسوية", "share_view": "توافق في الرأي", "understanding": "تفاهم",
    # AID
    "advisers": "مستشارون", "aid_arrives": "وصول مساعدات", "airdrop": "إنزال جوي", "airlift": "جسر جوي", "arm": "تسليح",
    "arms_aid": "مساعدة بالسلاح", "asylum": "لجوء", "bailout": "إنقاذ مالي", "compensate": "تعويض", "contribute": "إسهام",
    "corridor": "ممر إنساني", "debt_relief": "تخفيف ديون", "deliver_aid": "إيصال مساعدات", "demine": "نزع ألغام", "deposit": "وديعة",
    "distribute_aid": "توزيع مساعدات", "donate": "تبرع", "evacuate": "إجلاء", "free_hostages": "تحرير رهائن", "fund": "تمويل",
    "give_aid": "تقديم مساعدات", "grant_loan": "قرض أو منحة", "help": "عون", "material_support": "دعم مادي",
    "medical_aid": "مساعدة طبية", "military_support": "دعم عسكري", "peacekeeping": "حفظ سلام", "protect": "حماية",
    "receive_aid": "تلقي مساعدات", "reconstruct": "إعادة إعمار", "relief": "إغاثة", "relief_facility": "مرفق إغاثة", "rescue": "إنقاذ",
    "return_people": "إعادة أشخاص", "send_aid": "إرسال مساعدات", "shelter": "إيواء", "sponsor": "رعاية", "supply": "إمداد",
    "train_forces": "تدريب قوات", "transfer_money": "تحويل مال",
    # ASSAULT
    "abduct": "خطف", "aerial": "قصف جوي", "attack": "اعتداء", "beat": "ضرب", "crowd-control": "تفريق بالقوة", "destroy": "تدمير",
    "displace": "تهجير", "drone": "طائرة مسيّرة", "execute": "إعدام", "explosives": "تفجير", "fight": "قتال", "firearms": "إطلاق نار",
    "genocide": "إبادة", "heavy-weapons": "أسلحة ثقيلة", "intervene": "تدخل", "invade": "اجتياح", "kill": "قتل", "massacre": "مجزرة",
    "offensive": "عملية هجومية", "overthrow": "انقلاب", "primitive": "سلاح بدائي", "seize_territory": "سيطرة على أرض",
    "sexual": "عنف جنسي", "shoot_down": "إسقاط طائرة", "suicide-attack": "هجوم انتحاري", "target": "استهداف", "targeted": "اغتيال",
    "torture": "تعذيب", "unconventional": "سلاح غير تقليدي", "use_force": "استعمال قوة", "violate_territory": "انتهاك أراضٍ",
    "violate_truce": "خرق هدنة", "violence": "عنف", "wound": "إصابة",
    # COERCE
    "arrest": "اعتقال", "blockade": "حصار", "censor": "رقابة وحجب", "compel": "إجبار", "curfew": "حظر تجول", "cyber": "هجوم إلكتروني",
    "deport": "ترحيل", "interfere": "تدخل", "martial-law": "أحكام عرفية", "misinformation": "تضليل", "pressure": "ضغط", "raid": "مداهمة",
    "repress": "قمع", "restrict": "تقييد", "seize": "استيلاء", "spy": "تجسس", "withhold": "حجب أو احتجاز",
    # CONCEDE
    "accept_demands": "قبول مطالب", "admit_fault": "اعتراف بخطأ", "announce_ceasefire": "إعلان وقف نار",
    "announce_resignation": "إعلان استقالة", "announce_withdrawal": "إعلان انسحاب", "apologise": "اعتذار", "back_down": "تراجع عن موقف",
    "concession": "تنازل", "drop_demand": "تخلٍّ عن مطلب", "ease_restrictions": "تخفيف قيود", "end_boycott": "إنهاء مقاطعة",
    "exempt": "إعفاء", "extend_deadline": "تمديد مهلة", "grant_rights": "منح حقوق", "leniency": "تخفيف حكم", "let_pass": "سماح بالمرور",
    "offer_reparation": "عرض تعويض", "pardon": "عفو", "recant": "رجوع عن قول", "reform": "إصلاح", "refrain": "امتناع",
    "regret": "إبداء أسف", "reinstate": "إعادة إلى منصب", "retract": "سحب قول", "revoke": "إلغاء", "social_concession": "تنازل اجتماعي",
    "soften": "تليين موقف", "suspend_measure": "تعليق إجراء", "yield": "تنازل",
    # CONSULT
    "attend": "حضور", "conference": "مؤتمر", "consult": "تشاور", "contact": "اتصال", "dialogue": "حوار", "diplomacy": "دبلوماسية",
    "discuss": "بحث", "host": "استضافة", "joint_press_conference": "مؤتمر صحفي مشترك", "letter": "رسالة", "mediate": "وساطة",
    "meet": "لقاء", "negotiate": "تفاوض", "phone": "اتصال هاتفي", "reception": "استقبال", "resume_negotiations": "استئناف مفاوضات",
    "session": "جلسة", "summit": "قمة", "talks": "محادثات", "visit": "زيارة",
    # COOPERATE
    "arms_delivery": "تسليم سلاح", "arms_purchase": "شراء سلاح", "arms_sale": "بيع سلاح", "basing": "قواعد عسكرية",
    "collaborate": "عمل مشترك", "cooperate": "تعاون", "cooperate_inquiry": "تعاون في تحقيق", "coordinate": "تنسيق",
    "extradite": "تسليم مطلوب", "fight_alongside": "قتال إلى جانب", "hand_over_remains": "تسليم رفات",
    "intelligence_sharing": "تبادل معلومات", "invest": "استثمار", "join_bloc": "انضمام إلى تكتل", "join_operation": "انضمام إلى عملية",
    "joint_exercise": "مناورة مشتركة", "joint_patrol": "دورية مشتركة", "joint_project": "مشروع مشترك", "open_border": "فتح حدود",
    "receive_arms": "تسلّم سلاح", "resume_links": "استئناف صلات", "return_property": "إعادة ممتلكات", "share_burden": "تقاسم أعباء",
    "share_resources": "تقاسم موارد", "strengthen_cooperation": "تعزيز تعاون", "technical_cooperation": "تعاون فني",
    "technology_transfer": "نقل تقنية", "trade": "تجارة", "work_together": "عمل معًا",
    # MOBILIZE
    "alert": "تأهب", "exercise": "مناورة", "militia": "ميليشيا", "police": "شرطة", "troops": "قوات", "weapons": "أسلحة",
    # PROTEST
    "boycott": "مقاطعة", "demo": "تظاهر", "hunger": "إضراب عن الطعام", "riot": "شغب", "vandalize": "تخريب",
    # REJECT
    "deny_entry": "منع دخول", "dissociate": "تبرؤ", "no_confidence": "حجب ثقة", "postpone": "تأجيل", "renege": "نكوص عن عهد",
    "stall": "مماطلة",
    # REQUEST
    "appeal": "مناشدة", "call": "دعوة", "call_action": "دعوة إلى فعل", "call_protest": "دعوة إلى احتجاج", "change": "طلب تغيير",
    "demand": "مطالبة", "invite": "دعوة ضيف", "order": "أمر", "recommend": "توصية", "request": "طلب", "seek": "سعي", "summon": "استدعاء",
    "urge": "حث",
    # RETREAT
    "access": "سماح بالوصول", "ceasefire": "وقف إطلاق نار", "comply": "امتثال", "concede_defeat": "إقرار بهزيمة", "deescalate": "تهدئة",
    "defect": "انشقاق", "disarm": "نزع سلاح", "disband": "حل تنظيم", "end_protest": "إنهاء احتجاج", "flee": "فرار",
    "halt_programme": "وقف برنامج", "lift_restriction": "رفع قيد", "lift_sanctions": "رفع عقوبات", "lift_siege": "رفع حصار",
    "open_access": "فتح طريق", "prisoner_swap": "تبادل أسرى", "redeploy": "إعادة انتشار", "release": "إفراج",
    "renounce_violence": "نبذ عنف", "resign": "استقالة", "retreat": "تقهقر", "return_refugees": "عودة لاجئين",
    "return_territory": "إعادة أرض", "surrender": "استسلام", "withdraw": "انسحاب", "withdraw_candidacy": "سحب ترشح",
    # SANCTION
    "convict": "حكم بإدانة", "designate": "إدراج في قائمة", "discontinue": "قطع أو وقف", "dismiss": "إقالة", "expel": "طرد",
    # SUPPORT
    "adopt": "تبنٍّ", "adopt_resolution": "اعتماد قرار", "agreement": "اتفاقية", "allegiance": "ولاء أو بيعة", "alliance": "تحالف",
    "back": "مساندة", "conclude_agreement": "إبرام اتفاقية", "condole": "تعزية", "congratulate": "تهنئة", "credentials": "أوراق اعتماد",
    "defend": "دفاع", "endorse": "تأييد", "establish_relations": "إقامة علاقات", "goodwill": "حسن نية", "honour": "تكريم",
    "improve_relations": "تحسين علاقات", "join_agreement": "انضمام إلى اتفاقية", "join_coalition": "انضمام إلى تحالف",
    "legitimise": "إضفاء شرعية", "normalise_relations": "تطبيع علاقات", "open_embassy": "فتح سفارة", "partnership": "شراكة",
    "praise": "إشادة", "rapprochement": "تقارب", "ratify": "تصديق", "reassure": "طمأنة", "recognise": "اعتراف", "reconcile": "مصالحة",
    "rejoin_agreement": "عودة إلى اتفاقية", "restore_relations": "استئناف علاقات", "sign_agreement": "توقيع اتفاقية",
    "solidarity": "تضامن", "stand_with": "وقوف إلى جانب", "strengthen_relations": "تعزيز علاقات", "thank": "شكر", "vote": "تصويت",
    "vote_resolution": "تصويت لقرار", "welcome": "ترحيب",
    # THREATEN
    "relations": "قطع علاقات", "territory": "أراضٍ", "threaten": "وعيد", "ultimatum": "إنذار بمهلة", "warn": "تحذير",
}  # fmt: skip
"""Kinds of events. A kind that is not here is shown by the name of its type alone."""

CODES = {
    "status": {
        "happened": "وقع", "ongoing": "جارٍ", "planned": "مُزمَع", "possible": "محتمل", "hypothetical": "افتراضي", "denied": "منفي",
    },
    "copy": {"verbatim": "نقل حرفي", "edited": "نقل محرَّر", "spun": "نقل بكلمات مبدَّلة", "same-source": "مصدر واحد"},
    "entity": {
        "PER": "شخص", "ORG": "منظمة", "GPE": "دولة أو بلد", "LOC": "موضع", "FAC": "منشأة", "ARMED_GROUP": "جماعة مسلحة",
        "MEDIA": "وسيلة إعلام", "WEAPON": "سلاح", "EVENT_NAME": "حدث مسمّى", "NORP": "جماعة أو شعب",
    },
    "mention": {"name": "اسم", "nominal": "وصف", "adjective": "نسبة", "metonym": "كناية"},
    "time": {"DATE": "تاريخ", "TIME": "وقت", "DURATION": "مدة", "SET": "تكرار"},
    "source": {
        "official": "رسمي", "agency": "وكالة", "newspaper": "صحيفة", "broadcaster": "إذاعة أو قناة", "anonymous": "مجهول",
        "analyst": "محلل", "social": "تواصل اجتماعي", "document": "وثيقة", "other": "غير ذلك", "unnamed": "مصدر غير مسمّى",
    },
    "hedging": {"asserted": "جزم", "claimed": "زعم", "denied": "نفي", "reported": "نقل", "possible": "احتمال"},
    "damage": {
        "glued": "كلمتان ملتصقتان", "spun": "كلمة مبدَّلة", "boilerplate": "زوائد الموقع", "truncated": "نص مبتور", "seam": "موضع وصل",
        "unbalanced-quote": "علامة تنصيص بلا قرين",
    },
}  # fmt: skip
"""Names by group and code."""
