import { type LanguageWords, phrases } from './language-words.ts';

export const SPANISH: LanguageWords = {
  pointers: phrases(`
    lea también | lee también | leer también | lea además | lee además | leer más | lee más | lea más | leé más
    leé también | ver más | ver también | te puede interesar | le puede interesar | también te puede interesar
    también le puede interesar | puede interesarle | puede interesarte | más información | más sobre
    más sobre este tema | más detalles | relacionado | relacionada | relacionados | no te pierdas | no se pierda
    no te lo pierdas | vea también | mira también | mirá también | mire también | sigue leyendo | seguir leyendo
    siga leyendo | continuar leyendo | además | nota relacionada | noticia relacionada | artículo relacionado
    conoce más | conozca más | para saber más | entérate | entérese | lectura recomendada | recomendamos
    te recomendamos | le recomendamos | lee la noticia completa | lee el artículo completo | mira el video
    ver video | archivado en
  `),
  kickers: phrases(`
    video | vídeo | en vivo | en directo | en fotos | galería | podcast | opinión | análisis | escucha | encuesta
  `),
  lists: phrases(`
    más leídas | más leídos | lo más leído | lo más visto | las más leídas | los más leídos | lo más reciente
    lo más popular | lo último | últimas noticias | noticias relacionadas | notas relacionadas
    artículos relacionados | contenido relacionado | contenidos relacionados | más noticias | otras noticias
    noticias recomendadas | recomendado para ti | recomendados para ti | te puede gustar | tal vez te interese
    quizás te interese | tendencias | destacados | lo más compartido | entradas relacionadas | entradas recientes
    temas relacionados | más en esta sección | también en portada | más de | más contenido | otros artículos
  `),
  pointerOpenings: phrases(`
    lea también | lee también | leer también | lea aquí | lee aquí | lea más | lee más | te puede interesar
    le puede interesar | más información sobre | más noticias de | más noticias sobre | haga clic aquí para
    haz clic aquí para | sigue aquí | siga aquí | consulta aquí | puedes leer | vea aquí | mira aquí | ver más
  `),
  promptOpenings: phrases(`
    suscríbete | suscríbase | suscribite | suscribirse | suscríbanse | regístrate | regístrese | registrate
    inicia sesión | inicie sesión | iniciar sesión | iniciá sesión | ya soy suscriptor | ya tienes cuenta
    ya eres suscriptor | ya estás registrado | ¿ya eres | ¿ya tienes | ¿ya está | ¿no tienes | síguenos | síganos
    seguinos | sigue a | sigue el canal | siga a | siga el canal | sigue toda la información | descarga
    descargue | descargá | recibe | reciba | recibí | compartir en | apóyanos | haz una donación | únete a
    únase a | unite a | hazte socio | hazte premium | darse de baja | ver en el navegador | al registrarte
    al registrarse | al suscribirte | al suscribirse | al hacer clic | utilizamos cookies | usamos cookies
    nosotros y nuestros | este sitio utiliza | este sitio usa | esta web utiliza | este sitio está protegido
    este contenido es | este artículo es | esta nota es | esta noticia es exclusiva | para seguir leyendo
    para continuar leyendo | para poder comentar | has alcanzado | ha alcanzado | crea una cuenta | crea tu cuenta
    cree una cuenta | introduce tu | ingresa tu | ingrese su | tu correo | su correo | tu dirección de correo
    correo electrónico | olvidaste tu | deja un comentario | deja una respuesta | deje un comentario
    deja tu comentario | escribe un comentario | únete a la conversación | qué opinas | qué opina | ¿qué opinas
    ¿qué te parece | danos tu opinión | mantente informado | manténgase informado | no te pierdas nada
    no te pierdas ninguna | activa las notificaciones | active las notificaciones | activa javascript | newsletter
    boletín | suscripción | prueba gratis | contáctanos | contáctenos | escríbenos | escríbanos | envíanos
    envíenos | ayúdanos | si te gustó | si te ha gustado
  `),
  promptPhrases: phrases(`
    política de privacidad | políticas de privacidad | aviso de privacidad | darte de baja | darse de baja
    nuestro boletín | nuestra newsletter
    nuestros boletines | nuestro newsletter | tu bandeja | su bandeja | bandeja de entrada
    cancela cuando | cancelar cuando | cancelar en cualquier | acceso ilimitado
    periodismo independiente | nuestro periodismo | nuestro canal | canal de whatsapp | nuestras redes
    nuestra app | nuestra aplicación | uso de cookies | nuestros socios
    síguenos en | suscríbete | suscríbase | exclusivo para suscriptores | tu suscripción | su suscripción
    haz clic aquí | enlaces de afiliados
    utilizamos cookies | utiliza cookies | usamos cookies
  `),
  weakPromptPhrases: phrases(`
    suscripción | suscriptor | suscriptores | boletín | boletines | newsletter | tu correo | su correo
    consentimiento | cookies | gratis | registro | al mes | whatsapp | telegram | facebook | publicidad
    términos y condiciones | condiciones de uso | aviso legal | tu correo | su correo | datos personales | redes sociales | app store | google play | una comisión
  `),
  cutOff: phrases(`
    para seguir leyendo | para continuar leyendo | suscríbete para seguir leyendo | suscríbete para leer
    suscríbase para | contenido exclusivo para suscriptores | exclusivo para suscriptores | solo para suscriptores
    sólo para suscriptores | este contenido es exclusivo | este artículo es solo para | este artículo es exclusivo
    sigue leyendo con | accede al artículo completo | te quedan
  `),
  readerWords: phrases(`
    tu | tus | te | ti | usted | ustedes | su | sus | nos | nosotros | nuestro | nuestra | nuestros | nuestras
  `),
  reportingWords: phrases(`
    dijo | según | afirmó | señaló | informó | aseguró | explicó | indicó | anunció | declaró | añadió | agregó
    denunció
  `),
  labels: phrases(`
    compartir | compartir en facebook | compartir en twitter | compartir en whatsapp | compartir en x
    compartir artículo | compartir nota | comparte | imprimir | comentarios | comentario | ver comentarios
    sin comentarios | comentar | enviar | enviar por correo | enviar por email | guardar | guardar artículo
    guardado | escuchar | escuchar artículo | escuchar nota | inicio | portada | buscar | búsqueda | copiar enlace
    copiar link | enlace copiado | seguir | siguiendo | menú | cerrar | abrir | volver | siguiente artículo
    artículo anterior | volver arriba | ir arriba | ir al contenido | saltar al contenido | ver más | mostrar más
    ver todo | ver todos | etiquetas | palabras clave | aviso legal | política de privacidad | política de cookies
    privacidad | cookies | condiciones de uso | términos y condiciones | contacto | contáctanos | quiénes somos
    sobre nosotros | acerca de | mapa del sitio | newsletter | newsletters | boletines | hemeroteca | suscríbete
    suscribirse | suscripciones | iniciar sesión | cerrar sesión | regístrate | mi cuenta | video | vídeo | videos
    vídeos | fotos | galería | ampliar | ampliar imagen | pantalla completa | tiempo de lectura | actualizado
    publicado | fuente | responder | reportar | denunciar | en vivo | en directo | última hora | exclusivo
    descargar | reproducir | cargando | enlace | regalar artículo | redacción digital | síguenos en
    edición impresa | edición digital
  `),
  advertisements: phrases(`
    publicidad | anuncio | anuncios | continúa después de la publicidad | la noticia continúa después
    sigue leyendo después de la publicidad | contenido patrocinado | patrocinado | contenido de marca
    seguir leyendo tras la publicidad | el artículo continúa después del anuncio | la nota continúa debajo
    continuar leyendo después del anuncio
  `),
  counted: phrases(`
    comentarios | comentario | min de lectura | min. de lectura | minutos de lectura | minuto de lectura | minutos
    compartidos | vistas | lecturas
  `),
  legal: phrases(`
    todos los derechos reservados | prohibida la reproducción | prohibida su reproducción | queda prohibida
    reservados todos los derechos | las opiniones expresadas
  `),
  noteLabels: phrases(`
    nota del editor | nota de la redacción | nota de redacción | nota de la editora | corrección | rectificación
    fe de errores | fe de erratas | aclaración | nota editorial | nota de los editores
  `),
  noteOpenings: phrases(`
    una versión anterior de este | una versión previa de este | este artículo ha sido actualizado
    este artículo fue actualizado | esta nota ha sido actualizada | esta nota fue actualizada
    este artículo ha sido corregido | este artículo se ha actualizado | esta noticia ha sido actualizada
    noticia en desarrollo | en una versión anterior
  `),
  pictures: phrases(`
    imagen | imágenes | crédito | créditos | crédito de la imagen | crédito foto | créditos de la imagen | foto
    fotos | foto de | fotografía | fotografías | fotógrafo | foto cortesía | cortesía | fuente de la imagen
    pie de foto | leyenda | ilustración | captura de pantalla | imagen de archivo | foto de archivo | foto archivo
  `),
  sources: phrases(`
    este artículo fue publicado originalmente | este artículo se publicó originalmente
    este artículo apareció originalmente | este artículo se publicó | este artículo fue publicado
    este texto fue publicado | este texto se publicó originalmente | publicado originalmente
    originalmente publicado | publicado por primera vez | esta nota fue publicada
    esta historia fue publicada originalmente | fuente | artículo original | nota original
  `),
  desks: phrases(`
    con información de | con informaciones de | con datos de | con agencias | con reportes de
    reporte adicional de | editado por | redacción y agencias | traducción de | traducido por | reportaje de
    con reporte de
  `),
  sections: phrases(`
    mundo | política | economía | sociedad | cultura | deportes | deporte | ciencia | tecnología | salud | opinión
    internacional | internacionales | españa | méxico | argentina | colombia | chile | perú | venezuela | nacional
    nacionales | nación | sucesos | policiales | policía | justicia | seguridad | educación | medio ambiente
    clima | negocios | empresas | finanzas | mercados | dinero | vivienda | motor | viajes | gente | espectáculos
    entretenimiento | televisión | cine | música | libros | estilo | estilo de vida | gastronomía | moda | fútbol
    local | locales | ciudad | regiones | comunidades | madrid | cataluña | américa | américa latina
    latinoamérica | estados unidos | europa | editorial | editoriales | columnas | columnistas | actualidad
    noticias | última hora | tendencias | historia | elecciones
  `),
};
